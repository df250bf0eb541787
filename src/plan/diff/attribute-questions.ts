import type { Answer } from "../../model/answer";
import { memberOf, sameJson } from "../../model/json";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import { isWriteOnly } from "../../provider/write-only";
import { plannedType } from "../objchange/fields";
import type { Field } from "../objchange/sdk/field";

/** Whether an attribute, or something in its blocks, forces a replacement. */
export function mayReplace(field: Field | undefined): boolean {
  return field !== undefined && (field.forceNew || [...(field.fields?.values() ?? [])].some(mayReplace));
}

/** Whether the provider gives it a value where nothing is written. */
export function isComputed(resource: Resource, attribute: string): boolean {
  return plannedType(resource.type)?.fields.get(attribute)?.computed ?? true;
}

/** An empty text on something that is computed counts as not set. */
export function isWritten(own: Answer, resource: Resource, attribute: string): boolean {
  if (own.kind === "absent") return false;
  return own.kind === "unknown" || own.value !== "" || !isComputed(resource, attribute);
}

/** The attributes of a type without a schema that can differ: what is set and not plainly equal. Sorted. */
export function differing(
  resource: Resource,
  prior: PriorObject | undefined,
  desired: (attribute: string) => Answer,
): string[] {
  const names = resource.attributeNames.filter((name) => {
    if (name === "timeouts" || name === "id") return false;
    if (!prior) return true;
    const before = memberOf(prior.attributes, name);
    if (resource.raw(name) === before) return false;
    if ((before ?? null) === null && isWriteOnly(name)) return false;
    const value = desired(name);
    return value.kind !== "known" || !sameJson(value.value, before);
  });
  return names.length > 1 ? names.sort() : names;
}
