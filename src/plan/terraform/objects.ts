import type { JsonObject } from "../../model/json";
import { lifecycleIn } from "../../model/lifecycle";
import type { Model } from "../../model/model";
import { modulePath } from "../../model/module-address";
import type { Resource } from "../../model/resource";
import type { StackPart } from "../../model/stack-part";
import type { PriorObject } from "../../model/state";
import { canonicalType } from "../../provider/overlays";
import type { ObjectSecrets } from "../../provider/secret-spotter";
import type { Change } from "../change";
import type { Differ } from "../diff/diff";
import { priorValueOf } from "../diff/object-diff";
import { plannedType } from "../objchange/fields";
import type { LeavingObject } from "../order/course";
import { afterValues } from "./after-values";
import { holdsTrue, plannedOf } from "./planned-value";
import { localProvider, providerName } from "./providers";
import type { ObjectChange, ObjectPlace } from "./terraform-plan";

/** A change that still holds its secrets, and where they are. */
export interface BareChange extends Omit<ObjectChange, "beforeSensitive" | "afterSensitive"> {
  readonly secrets: ObjectSecrets;
}

/** What the plan says of objects. */
export interface PlannedObjects {
  /** By stack and address. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly leaving: readonly LeavingObject[];
}

/** Every resource instance of a stack before and after, secrets and all. */
export class ObjectWriter {
  constructor(
    private readonly model: Model,
    private readonly part: StackPart,
    private readonly differ: Differ,
    private readonly planned: PlannedObjects,
  ) {}

  all(): BareChange[] {
    const { model, part } = this;
    const declared = [...model.data, ...model.resources].filter(({ stack }) => stack === part.name);
    return [
      ...declared.flatMap((resource) => this.declared(resource)),
      ...this.planned.leaving.map(({ object, fate }) =>
        fate === "delete" ? this.orphan(object) : this.forgotten(object),
      ),
    ];
  }

  placeOf(object: PriorObject): ObjectPlace {
    const { address, module, mode, type, name, key, deposed, schemaVersion = 0 } = object;
    const provider = object.provider ?? providerName(this.part, localProvider(canonicalType(type)));
    return {
      address,
      module,
      mode,
      type,
      name,
      ...(key === undefined ? {} : { key }),
      ...(deposed === undefined ? {} : { deposed }),
      provider,
      schemaVersion,
    };
  }

  /** Nothing for a data source that is read while planning, and for a declaration of unknown number. */
  private declared(resource: Resource): BareChange[] {
    const change = this.planned.changes.get(`${resource.stack}/${resource.address}`);
    if (!change || resource.repetition.missing) return [];
    const { differ, model, part } = this;
    const diff = differ.diff(resource);
    // What becomes of its object is told by the object.
    if (diff.isLeftOut || diff.kind === "delete" || diff.kind === "forget") return [];
    const { module } = resource;
    const after = afterValues(diff, (raw) => differ.evaluator.evaluate(raw, { module, resource }));
    const prior = model.prior(resource);
    const unknown = holdsTrue(after.unknown) ? (after.unknown as JsonObject) : {};
    const { key } = resource.repetition;
    const written = String(resource.meta("provider") ?? "").replace(/^\$\{(.*)\}$/, "$1");
    const local = written === "" ? localProvider(resource.type) : (written.split(".")[0] as string);
    const reason = reasonOf(change, unknown);
    return [
      {
        address: resource.address,
        module: module.address,
        mode: resource.mode,
        type: resource.block.type,
        name: resource.block.name,
        ...(key === undefined ? {} : { key }),
        provider: providerName(part, local),
        schemaVersion: prior?.schemaVersion ?? 0,
        ...(prior?.movedFrom === undefined ? {} : { previousAddress: prior.movedFrom }),
        actions: change.actions,
        ...(reason === undefined ? {} : { reason }),
        replacePaths: change.replacePaths.map(pathOf),
        before: resource.mode === "data" || !prior ? null : formerValues(prior),
        after: after.value as JsonObject,
        afterUnknown: unknown,
        secrets: differ.secrets.of(resource, prior),
      },
    ];
  }

  /** An object that leaves the state and stays in the cloud. */
  private forgotten(object: PriorObject): BareChange {
    const { reason: _, ...change } = this.orphan(object);
    return { ...change, actions: ["forget"] };
  }

  private orphan(object: PriorObject): BareChange {
    const any = this.differ.secrets.ofPrior(object);
    return {
      ...this.placeOf(object),
      ...(object.movedFrom === undefined ? {} : { previousAddress: object.movedFrom }),
      actions: ["delete"],
      ...(object.deposed === undefined ? { reason: this.whyDeleted(object) } : {}),
      replacePaths: [],
      before: formerValues(object),
      after: null,
      afterUnknown: {},
      secrets: { any, planned: any },
    };
  }

  /** Whether the block is gone, the instance of the module that it stands in, or only this instance of it. */
  private whyDeleted({ module, mode, type, name, key, movedFrom }: PriorObject): string {
    const modules = this.model.modulesAt(this.part.name, modulePath(module));
    const block = modules[0]?.part.blocks.find((one) => one.mode === mode && one.type === type && one.name === name);
    if (!block && movedFrom !== undefined) return "delete_because_no_move_target";
    if (!block) return "delete_because_no_resource_config";
    if (!modules.some(({ address, exists }) => exists && address === module)) return "delete_because_no_module";
    if (lifecycleIn(block.body).enabled !== undefined) return "delete_because_enabled_false";
    const [counted, each] = [block.body["count"] !== undefined, block.body["for_each"] !== undefined];
    if (counted && typeof key === "number") return "delete_because_count_index";
    if (each && typeof key === "string") return "delete_because_each_key";
    return "delete_because_wrong_repetition";
  }
}

/** The attributes of a state as the provider reads them: a block that is null is none, and each attribute is there. */
function formerValues(prior: PriorObject): JsonObject {
  const type = prior.mode === "managed" ? plannedType(prior.type) : undefined;
  return type ? (plannedOf(priorValueOf(prior, type)).value as JsonObject) : prior.attributes;
}

function reasonOf({ kind, actions, reason, replacePaths }: Change, unknown: JsonObject): string | undefined {
  if (reason !== undefined) return reason;
  if (actions.length > 1 && replacePaths.length > 0) return "replace_because_cannot_update";
  if (kind !== "read") return undefined;
  const open = Object.keys(unknown).some((name) => name !== "id");
  return open ? "read_because_config_unknown" : "read_because_dependency_pending";
}

/** `data_disks.0.size` as `["data_disks", 0, "size"]`. */
function pathOf(attribute: string): (string | number)[] {
  return attribute.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
