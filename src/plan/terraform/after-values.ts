import { isObject, type Json, type JsonObject, memberOf } from "../../model/json";
import type { Resource } from "../../model/resource";
import type { Value } from "../../model/value";
import type { Attribute, Descriptor } from "../../provider/descriptor";
import { descriptorOf } from "../../provider/registry";
import { isWriteOnly } from "../../provider/write-only";
import type { AttributeChange } from "../change";
import type { ResourceDiff } from "../diff";
import { isSuppressed } from "../suppress";
import { knownValue, listValue, objectValue, type PlannedValue, UNKNOWN } from "./planned-value";

/** Evaluates a value of the configuration as the plan sees it. */
export type Evaluate = (raw: Json | undefined) => Value;

const NULL = knownValue(null);

/**
 * What an object will be after apply. With a descriptor every attribute is there, as with the real provider; without one
 * only what the configuration sets and what the prior object has. A replaced object is planned from nothing.
 */
export function afterValues(diff: ResourceDiff, evaluate: Evaluate): PlannedValue {
  return new AfterValues(diff, evaluate).object();
}

/** Evaluates element by element, so that what is known of a list stays known. */
export function plannedTree(evaluate: Evaluate, raw: Json | undefined): PlannedValue {
  if (raw === undefined || raw === null) return NULL;
  if (Array.isArray(raw)) return listValue(raw.map((element) => plannedTree(evaluate, element)));
  if (isObject(raw)) {
    return objectValue(Object.entries(raw).map(([name, member]) => [name, plannedTree(evaluate, member)]));
  }
  const value = evaluate(raw);
  if (value.kind === "known") return knownValue(value.value);
  return value.kind === "absent" ? NULL : UNKNOWN;
}

class AfterValues {
  private readonly resource: Resource;
  private readonly descriptor: Descriptor | undefined;
  /** Undefined for what is made anew. */
  private readonly prior: JsonObject | undefined;
  private readonly changes = new Map<string, AttributeChange | undefined>();

  constructor(
    diff: ResourceDiff,
    private readonly evaluate: Evaluate,
  ) {
    this.resource = diff.resource;
    this.descriptor = diff.resource.mode === "data" ? undefined : descriptorOf(diff.resource.type);
    const kept = diff.kind === "update" || diff.kind === "no-op";
    this.prior = kept ? diff.prior?.attributes : undefined;
    for (const change of diff.attributes) {
      const [name = "", ...inner] = change.attribute.split(".");
      this.changes.set(name, inner.length === 0 ? change : this.changes.get(name));
    }
    // What cannot be compared is not known after apply either: the prior value may go.
    for (const { attribute } of diff.undecided) this.changes.set(attribute.split(".")[0] as string, undefined);
  }

  object(): PlannedValue {
    const { resource, descriptor, prior } = this;
    const names = new Set([...Object.keys(descriptor?.attributes ?? {}), ...Object.keys(prior ?? {})]);
    for (const name of [...resource.attributeNames, ...resource.dynamic, "id"]) names.add(name);
    const members = [...names].sort().map((name) => [name, this.member(name)] as const);
    return objectValue(members);
  }

  private member(name: string): PlannedValue {
    const { resource, prior } = this;
    const attribute = this.descriptor?.attributes[name];
    if (name === "id" && !attribute) return prior ? knownValue(prior["id"] ?? null) : UNKNOWN;
    if (resource.dynamic.includes(name)) return UNKNOWN;
    if (!attribute && isWriteOnly(name)) return knownValue(memberOf(prior, name) ?? null);
    const raw = resource.raw(name);
    if (prior && !this.changes.has(name)) return knownValue(memberOf(prior, name) ?? unset(attribute));
    const change = this.changes.get(name);
    // Without the secrets, which a change does not hold; and the trees of blocks are built from what is written.
    if (prior && change?.after !== undefined && !attribute?.attributes) return knownValue(change.after);
    if (attribute?.attributes) return this.blocks(attribute, raw, memberOf(prior, name));
    if (!attribute) return plannedTree(this.evaluate, raw);
    const written = typed(attribute, plannedTree(this.evaluate, raw));
    const desired = written === NULL ? this.unsetValue(attribute, undefined) : written;
    return prior ? desired : this.fresh(attribute, desired);
  }

  /** On a new object what computes is computed when it is set to nothing, and a hidden difference leaves it unset. */
  private fresh(attribute: Attribute, planned: PlannedValue): PlannedValue {
    const { value } = planned;
    if (value === undefined || value === null) return planned;
    if (attribute.mode.includes("computed") && (value === "" || (Array.isArray(value) && value.length === 0))) {
      return UNKNOWN;
    }
    if (!attribute.suppress) return planned;
    const difference = { before: undefined, after: value, other: (name: string) => this.other(name) };
    return isSuppressed(attribute.suppress, difference) ? NULL : planned;
  }

  private other(name: string): Json | undefined {
    const value = this.evaluate(this.resource.raw(name));
    if (value.kind === "known") return value.value;
    return value.kind === "absent" ? this.descriptor?.attributes[name]?.default : undefined;
  }

  /** Nested blocks pair up with the prior ones by index. */
  private blocks(attribute: Attribute, raw: Json | undefined, prior: Json | undefined): PlannedValue {
    if (raw === undefined || raw === null) return this.unsetValue(attribute, prior);
    if (typeof raw === "string") return plannedTree(this.evaluate, raw);
    const before = Array.isArray(prior) ? prior : [];
    const blocks = (Array.isArray(raw) ? raw : [raw]).map((block, index) =>
      this.block(attribute, block, before[index]),
    );
    return listValue(blocks);
  }

  private block(attribute: Attribute, block: Json, before: Json | undefined): PlannedValue {
    if (!isObject(block)) return plannedTree(this.evaluate, block);
    const members = Object.entries(attribute.attributes ?? {}).map(([name, nested]) => {
      const desired = typed(nested, plannedTree(this.evaluate, block[name]));
      const old = isObject(before) ? before[name] : undefined;
      return [name, desired === NULL ? this.unsetValue(nested, old) : desired] as const;
    });
    return objectValue(members.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What the provider makes of an attribute that is not set: it computes it, keeps it, or takes the default. */
  private unsetValue(attribute: Attribute | undefined, before: Json | undefined): PlannedValue {
    if (attribute?.default !== undefined) return knownValue(attribute.default);
    if (!attribute?.mode.includes("computed")) return knownValue(unset(attribute));
    return before === undefined ? UNKNOWN : knownValue(before);
  }
}

/** Terraform holds blocks that are not there as an empty list. */
function unset(attribute: Attribute | undefined): Json {
  return attribute?.attributes ? [] : null;
}

/** The value in the type of the attribute. The provider takes a set for unknown as soon as one element is. */
function typed(attribute: Attribute, planned: PlannedValue): PlannedValue {
  if (planned === NULL || planned.value === undefined) return planned;
  if (attribute.type === "set" && Array.isArray(planned.unknown) && planned.unknown.includes(true)) return UNKNOWN;
  const { type, of = "string" } = attribute;
  if (type === "string" || type === "number" || type === "bool")
    return { ...planned, value: scalar(type, planned.value) };
  const { value } = planned;
  if (Array.isArray(value)) return { ...planned, value: value.map((element) => scalar(of, element)) };
  if (type !== "map" || !isObject(value)) return planned;
  const members = Object.entries(value).map(([name, member]) => [name, scalar(of, member)] as const);
  return { ...planned, value: Object.fromEntries(members) };
}

function scalar(type: "string" | "number" | "bool", value: Json): Json {
  if (value === null || typeof value === "object") return value;
  if (type === "string") return String(value);
  if (type === "bool") return value === "true" ? true : value === "false" ? false : value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}
