import type { Dependencies } from "../model/dependencies";
import { referencesIn } from "../model/dependencies";
import { Evaluator } from "../model/evaluator";
import { isObject, type Json, sameJson } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { ABSENT, known, type Missing, unknown, type Value } from "../model/value";
import type { Attribute, Descriptor } from "../provider/descriptor";
import { descriptorOf } from "../provider/registry";
import { AttributeDiff, type UndecidedAttribute } from "./attribute-diff";
import type { AttributeChange, ChangeKind } from "./change";
import { isZero } from "./compare";
import { SecretSpotter } from "./secrets";

/** What happens to one declared resource. */
export interface ResourceDiff {
  readonly resource: Resource;
  readonly prior?: PriorObject;
  readonly kind: ChangeKind;
  readonly attributes: readonly AttributeChange[];
  readonly reason?: "replace_because_tainted" | "replace_by_triggers";
  /** Attributes of which it is not known whether they differ. */
  readonly undecided: readonly UndecidedAttribute[];
}

type Compared = Pick<ResourceDiff, "attributes" | "undecided">;

/**
 * Compares the configuration with the prior state, resource by resource, the way Terraform core and the provider's SDK
 * do together (proposed state, then the schema's diff). Values flow along references: the id of something that is
 * replaced is unknown, and an unknown value on an attribute that forces replacement forces it.
 */
export class Differ {
  private readonly diffs = new Map<Resource, ResourceDiff>();
  private readonly evaluator: Evaluator;
  private readonly secrets: SecretSpotter;

  constructor(
    private readonly model: Model,
    private readonly dependencies: Dependencies,
  ) {
    this.evaluator = new Evaluator(model, (resource, attribute) => this.planned(resource, attribute));
    this.secrets = new SecretSpotter(model);
  }

  diff(resource: Resource): ResourceDiff {
    let diff = this.diffs.get(resource);
    if (!diff) {
      diff = resource.mode === "data" ? this.dataDiff(resource) : this.resourceDiff(resource);
      this.diffs.set(resource, diff);
    }
    return diff;
  }

  /** The value that other resources see in this plan. */
  private planned(resource: Resource, attribute: string): Value {
    if (resource.mode === "data") return this.readNow(resource, attribute);
    const { kind, prior } = this.diff(resource);
    const own = this.evaluator.attribute(resource, attribute);
    if (own.kind !== "absent") return own;
    const described = descriptorOf(resource.type)?.attributes[attribute];
    if (described?.default !== undefined) return known(described.default);
    const computed = !described || described.mode.includes("computed");
    if (!computed) return ABSENT;
    const kept = kind === "update" || kind === "no-op" ? prior?.attributes[attribute] : undefined;
    if (kept !== undefined) return kept === null ? ABSENT : known(kept, "state");
    return unknown("computed", `${resource.address}.${attribute}`);
  }

  /**
   * A data source that is read during apply is unknown to Terraform as well. One that is read while planning is known to
   * Terraform, but not here: what it held last is the best there is.
   */
  private readNow(resource: Resource, attribute: string): Value {
    if (this.diff(resource).kind === "read") return unknown("computed", `${resource.address}.${attribute}`);
    const last = this.model.prior(resource)?.attributes[attribute];
    return last === undefined || last === null ? unknown("data", resource.address) : known(last, "state");
  }

  /** A data source is read during apply when something that it needs changes; otherwise while planning. */
  private dataDiff(resource: Resource): ResourceDiff {
    const pending = this.dependencies.of(resource).some((needed) => this.diff(needed).kind !== "no-op");
    return { resource, kind: pending ? "read" : "no-op", attributes: NOTHING, undecided: [] };
  }

  private resourceDiff(resource: Resource): ResourceDiff {
    const prior = this.model.prior(resource);
    const descriptor = descriptorOf(resource.type);
    const ignored = prior ? ignoredAttributes(resource) : NONE;
    const { attributes, undecided } = this.attributeChanges(resource, descriptor, prior, ignored);
    if (!prior) return { resource, kind: "create", attributes, undecided };
    const found = { resource, prior, attributes, undecided };
    if (prior.tainted) return { ...found, kind: "replace", reason: "replace_because_tainted" };
    if (attributes.some((change) => change.forcesReplacement)) return { ...found, kind: "replace" };
    if (this.triggered(resource)) return { ...found, kind: "replace", reason: "replace_by_triggers" };
    return { ...found, kind: attributes.length > 0 ? "update" : "no-op" };
  }

  private attributeChanges(
    resource: Resource,
    descriptor: Descriptor | undefined,
    prior: PriorObject | undefined,
    ignored: ReadonlySet<string>,
  ): Compared {
    if (ignored.has("all")) return SAME;
    const desired = (name: string): Value =>
      keepIgnored(this.evaluator.attribute(resource, name), prior?.attributes[name], ignored, name);
    const dynamic = prior ? resource.dynamic : [];
    const names = differing(descriptor, resource, prior, desired).filter(
      (name) => !ignored.has(name) && !dynamic.includes(name),
    );
    const open = dynamic.map((name) => {
      const missing: Missing = { kind: "expression", subject: `dynamic ${name}` };
      return { attribute: name, missing };
    });
    if (names.length === 0) return open.length > 0 ? { attributes: NOTHING, undecided: open } : SAME;
    const evaluate = (raw: Json | undefined): Value =>
      this.evaluator.evaluate(raw, { stack: resource.stack, resource });
    const diff = new AttributeDiff(prior, desired, evaluate, this.secrets.of(resource, prior));
    const attributes = names.flatMap((name) => {
      const attribute: Attribute | undefined = descriptor?.attributes[name];
      return attribute ? diff.described(name, attribute, resource.raw(name)) : diff.generic(name);
    });
    return { attributes, undecided: [...diff.undecided, ...open] };
  }

  /** lifecycle.replace_triggered_by: any planned change of what is named replaces this resource. */
  private triggered(resource: Resource): boolean {
    const triggers = resource.lifecycle["replace_triggered_by"];
    return referencesIn(asTemplates(triggers)).some((reference) =>
      this.model
        .instances(resource.stack, "managed", reference.type, reference.name)
        .filter((instance) => reference.key === undefined || instance.repetition.key === reference.key)
        .some((instance) => {
          const { kind, attributes } = this.diff(instance);
          const [attribute] = reference.path;
          if (kind === "no-op" || instance === resource) return false;
          return (
            attribute === undefined || kind !== "update" || attributes.some((change) => change.attribute === attribute)
          );
        }),
    );
  }
}

/** Attributes that differ when they are not set, because nothing computes them: by descriptor, read once. */
const REMOVABLE = new Map<Descriptor, readonly string[]>();

/**
 * The attributes that can differ at all, sorted: what is set and not plainly equal, and what is not set any more. Most
 * resources of most plans have none, and then cost nothing more.
 */
function differing(
  descriptor: Descriptor | undefined,
  resource: Resource,
  prior: PriorObject | undefined,
  desired: (attribute: string) => Value,
): string[] {
  const names = resource.attributeNames.filter((name) => {
    if (name === "timeouts" || name === "id") return false;
    if (!prior) return true;
    const before = prior.attributes[name];
    if (resource.raw(name) === before) return false;
    const value = desired(name);
    return value.kind !== "known" || !sameJson(value.value, before);
  });
  if (prior && descriptor) {
    for (const name of removable(descriptor)) {
      if (resource.raw(name) !== undefined) continue;
      if (!isZero(prior.attributes[name]) || !isZero(descriptor.attributes[name]?.default)) names.push(name);
    }
  }
  return names.length > 1 ? names.sort() : names;
}

function removable(descriptor: Descriptor): readonly string[] {
  let names = REMOVABLE.get(descriptor);
  if (!names) {
    names = Object.entries(descriptor.attributes).flatMap(([name, attribute]) =>
      attribute.mode === "optional" || attribute.default !== undefined ? [name] : [],
    );
    REMOVABLE.set(descriptor, names);
  }
  return names;
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING: readonly AttributeChange[] = [];
const SAME: Compared = { attributes: NOTHING, undecided: [] };

function ignoredAttributes(resource: Resource): ReadonlySet<string> {
  const ignore = resource.lifecycle["ignore_changes"];
  if (ignore === undefined) return NONE;
  const names = typeof ignore === "string" ? [ignore] : Array.isArray(ignore) ? ignore.map(String) : [];
  return new Set(names);
}

/** `ignore_changes = [tags["owner"]]` ignores one key: the prior value takes its place. */
function keepIgnored(value: Value, before: Json | undefined, ignored: ReadonlySet<string>, name: string): Value {
  if (ignored.size === 0 || value.kind !== "known" || !isObject(value.value)) return value;
  const kept = { ...value.value };
  for (const path of ignored) {
    const key = path.startsWith(`${name}[`) ? /^\["?([^"\]]+)"?\]$/.exec(path.slice(name.length))?.[1] : undefined;
    if (key === undefined) continue;
    const old = isObject(before) ? before[key] : undefined;
    if (old === undefined) delete kept[key];
    else kept[key] = old;
  }
  return known(kept, value.source);
}

/** replace_triggered_by holds bare references; written as templates the common parser finds them. */
function asTemplates(list: Json | undefined): Json {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => (typeof entry === "string" && !entry.includes("${") ? `\${${entry}}` : entry));
}
