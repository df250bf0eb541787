import { reached } from "../../graph/reached";
import type { Dependencies } from "../../model/dependencies";
import type { JsonObject } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { SecretPlaces } from "../../model/secret-places";
import type { StackPart } from "../../model/stack-part";
import type { PriorObject, PriorState } from "../../model/state";
import type { Change } from "../change";
import type { BareChange } from "../terraform/objects";

/**
 * The state of a stack as the apply will leave it, as far as it is known: what only the cloud can say is not set. Linear,
 * but for what changed objects need.
 */
export function stateAfter(
  model: Model,
  part: StackPart,
  bare: readonly BareChange[],
  changes: ReadonlyMap<string, Change>,
  dependencies: Dependencies,
): PriorState {
  const managed = bare.filter(({ mode, deposed }) => mode === "managed" && deposed === undefined);
  const told = new Set(managed.map(({ address }) => address));
  const declared = new Map(
    model.resources.filter(({ stack }) => stack === part.name).map((resource) => [resource.address, resource]),
  );
  const objects = managed.flatMap((one): PriorObject[] => {
    const resource = declared.get(one.address);
    const change = changes.get(`${part.name}/${one.address}`);
    if (one.after === null || !resource || !change) return [];
    return [objectAfter(one, change, resource, dependencies)];
  });
  // Of what is left out of the plan, or cannot be decided, the object stays as it is.
  const kept = model
    .stack(part.name)
    .objects.filter((one) => one.mode === "managed" && one.deposed === undefined && !told.has(one.address));
  const { file = part.file, terraformVersion = "" } = part.prior ?? {};
  return { file, terraformVersion, objects: [...objects, ...kept] };
}

function objectAfter(
  { address, mode, type, name, key, module, after, provider, schemaVersion, secrets }: BareChange,
  change: Change,
  resource: Resource,
  dependencies: Dependencies,
): PriorObject {
  const { prior } = resource;
  const isSame = prior !== undefined && change.kind === "no-op";
  const attributes = attributesAfter(after ?? {}, change, prior);
  return {
    address,
    mode,
    type,
    name,
    module,
    ...(key === undefined ? {} : { key }),
    attributes,
    dependencies: isSame ? prior.dependencies : neededBy(resource, dependencies),
    createBeforeDestroy: resource.lifecycle["create_before_destroy"] === true || (prior?.createBeforeDestroy ?? false),
    tainted: false,
    sensitive: isSame ? prior.sensitive : sensitiveIn(Object.keys(attributes), secrets.planned),
    provider,
    schemaVersion,
  };
}

/** What the same object keeps is as the provider has written it, null or empty, and not as it is planned. */
function attributesAfter(after: JsonObject, { kind, attributes }: Change, prior: PriorObject | undefined): JsonObject {
  if (!prior || (kind !== "no-op" && kind !== "update")) return after;
  const changed = new Set(attributes.map(({ attribute }) => attribute.split(".")[0] as string));
  const kept = Object.entries(prior.attributes).filter(([name]) => !changed.has(name));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(after).filter(([name]) => changed.has(name))),
  };
}

/** As Terraform stores it: blocks, direct and transitive. */
function neededBy(resource: Resource, dependencies: Dependencies): string[] {
  const all = reached([resource], (one) => dependencies.of(one).filter(({ stack }) => stack === resource.stack));
  const managed = [...all].filter(({ mode }) => mode === "managed");
  return [...new Set(managed.map(({ declaration }) => declaration))].sort();
}

function sensitiveIn(
  names: readonly string[],
  secrets: (attribute: string) => SecretPlaces | undefined,
): PriorObject["sensitive"] {
  return new Map(
    names.flatMap((name) => {
      const places = secrets(name);
      return places ? [[name, places] as const] : [];
    }),
  );
}
