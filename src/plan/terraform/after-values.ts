import type { Answer } from "../../model/answer";
import { isObject, type Json, type JsonObject, memberOf } from "../../model/json";
import type { Resource } from "../../model/resource";
import { isWriteOnly } from "../../provider/write-only";
import { isMembers, type Value } from "../../value/value";
import type { AttributeChange } from "../change";
import { type ObjectDiff, priorValueOf } from "../diff/object-diff";
import type { ResourceDiff } from "../diff/resource-diff";
import { type PlannedType, plannedType } from "../objchange/fields";
import { knownValue, type PlannedValue, plannedList, plannedObject, plannedOf, UNKNOWN } from "./planned-value";

/** Evaluates a value of the configuration as the plan sees it. */
export type EvaluateRaw = (raw: Json | undefined) => Answer;

const NULL = knownValue(null);

/**
 * What an object will be after apply. Of a type whose schema is known every attribute is there, as with the real provider; of another
 * only what the configuration sets and what the prior object has. A replaced object is planned from nothing.
 */
export function afterValues(diff: ResourceDiff, evaluate: EvaluateRaw): PlannedValue {
  const type = diff.object && plannedType(diff.resource.type);
  if (diff.object && type) return asPlanned(diff, diff.object, type);
  return new AfterValues(diff, evaluate).object();
}

/** As the provider plans it; what cannot be compared is not known either: the prior value may go. */
function asPlanned({ prior, undecided }: ResourceDiff, { planned }: ObjectDiff, type: PlannedType): PlannedValue {
  const value = planned ?? (prior && priorValueOf(prior, type));
  if (!value || !isMembers(value.content)) return UNKNOWN;
  const open = new Set(undecided.map(({ attribute }) => attribute));
  const members = [...value.content.keys()].map((name) => {
    const member = open.has(name)
      ? UNKNOWN
      : plannedOf((value.content as ReadonlyMap<string, Value>).get(name) as Value);
    return [name, member] as const;
  });
  return plannedObject(members);
}

/** Evaluates element by element, so that what is known of a list stays known. */
export function plannedTree(evaluate: EvaluateRaw, raw: Json | undefined): PlannedValue {
  if (raw === undefined || raw === null) return NULL;
  if (Array.isArray(raw)) return plannedList(raw.map((element) => plannedTree(evaluate, element)));
  if (isObject(raw)) {
    return plannedObject(Object.entries(raw).map(([name, member]) => [name, plannedTree(evaluate, member)]));
  }
  const value = evaluate(raw);
  if (value.kind === "known") return knownValue(value.value);
  return value.kind === "absent" ? NULL : UNKNOWN;
}

class AfterValues {
  private readonly resource: Resource;
  /** Undefined for a data source, and where nobody knows the type. */
  private readonly type: PlannedType | undefined;
  /** Undefined for what is made anew. */
  private readonly prior: JsonObject | undefined;
  private readonly changes = new Map<string, AttributeChange | undefined>();

  constructor(
    diff: ResourceDiff,
    private readonly evaluate: EvaluateRaw,
  ) {
    this.resource = diff.resource;
    this.type = diff.resource.mode === "data" ? undefined : plannedType(diff.resource.type);
    const kept = diff.kind === "update" || diff.kind === "no-op";
    this.prior = kept ? diff.prior?.attributes : undefined;
    for (const change of diff.attributes) this.changes.set(change.attribute, change);
    // What cannot be compared is not known after apply either: the prior value may go.
    for (const { attribute } of diff.undecided) this.changes.set(attribute, undefined);
  }

  object(): PlannedValue {
    const { resource, type, prior } = this;
    const names = new Set([...(type?.schema.attributes.keys() ?? []), ...Object.keys(prior ?? {})]);
    for (const name of [...resource.attributeNames, ...resource.dynamic, "id"]) names.add(name);
    const members = [...names].sort().map((name) => [name, this.member(name)] as const);
    return plannedObject(members);
  }

  private member(name: string): PlannedValue {
    const { resource, prior } = this;
    if (name === "id") return prior ? knownValue(prior["id"] ?? null) : UNKNOWN;
    if (resource.dynamic.includes(name)) return UNKNOWN;
    if (!this.type && isWriteOnly(name)) return knownValue(memberOf(prior, name) ?? null);
    if (prior && !this.changes.has(name)) return knownValue(memberOf(prior, name) ?? null);
    const change = this.changes.get(name);
    // Without the secrets, which a change does not hold.
    if (prior && change?.after !== undefined) return knownValue(change.after);
    const written = plannedTree(this.evaluate, resource.raw(name));
    return written === NULL ? this.unwritten(name) : written;
  }

  /** Of what is to be imported: its default, or what is there already. */
  private unwritten(name: string): PlannedValue {
    const field = this.type?.fields.get(name);
    if (field?.default !== undefined) return knownValue(field.default);
    if (field?.computed) return UNKNOWN;
    return field?.fields ? knownValue([]) : NULL;
  }
}
