import { memo } from "../../memo";
import type { Answer } from "../../model/answer";
import { isObject, type Json, sameJson } from "../../model/json";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import type { AttributeSchema, Attributes } from "../../schema/attribute";
import type { PlannedType } from "../objchange/fields";
import type { Field, Fields } from "../objchange/sdk/field";
import { isZero } from "./compare";

/*
 * Most resources of most plans do not change, and their attributes are in the state as they are written. That is seen from
 * raw JSON; what is not plainly the same is planned as the provider plans it.
 */

/** What of a type may differ although nobody writes it. */
interface Unwritten {
  /** Attributes that nothing computes, or that have a default. */
  readonly removable: readonly (readonly [name: string, field: Field])[];
  /** Collections that are computed: null in the state, the provider computes them again. */
  readonly nullable: readonly string[];
}

/**
 * @param desired the value of an attribute as written, ignored ones as in the state
 * @param isKept whether that is seen to be the same as in the state without evaluating it
 */
export function isPlainlySame(
  resource: Resource,
  { schema, fields }: PlannedType,
  { attributes: before }: PriorObject,
  desired: (name: string) => Answer,
  isKept: (raw: Json | undefined, before: Json | undefined) => boolean,
): boolean {
  for (const name of resource.attributeNames) {
    const field = fields.get(name);
    const attribute = schema.attribute(name);
    if (name === "timeouts" || name === "id") continue;
    if (!field || !attribute || field.stateFunction) return false;
    if (resource.raw(name) === before[name] && typeof before[name] !== "object") continue;
    if (!attribute.block && isKept(resource.raw(name), before[name])) continue;
    const value = desired(name);
    if (value.kind !== "known" || !sameWritten(value.value, before[name], attribute, field)) return false;
  }
  const isUnwritten = (name: string) => resource.raw(name) === undefined;
  const { removable, nullable } = unwrittenOf(fields, schema.attributes);
  return (
    nullable.every((name) => before[name] !== null || !isUnwritten(name)) &&
    removable.every(([name, field]) => !isUnwritten(name) || isUnset(before[name], field))
  );
}

const unwrittenOf = memo((fields: Fields, attributes: Attributes): Unwritten => {
  const all = [...fields];
  return {
    removable: all.filter(([, field]) => !field.computed || field.default !== undefined),
    nullable: all.filter(([name, field]) => isNullable(field, attributes.get(name))).map(([name]) => name),
  };
});

function isNullable({ kind, computed }: Field, attribute: AttributeSchema | undefined): boolean {
  return computed && !attribute?.block && (kind === "list" || kind === "set" || kind === "map");
}

/** An attribute that the state does not even name is younger than the state: a refresh fills it in. */
function isUnset(before: Json | undefined, { default: standard }: Field): boolean {
  if (before === undefined) return true;
  if (standard === undefined) return isZero(before);
  return before === null ? isZero(standard) : String(before) === String(standard);
}

/** Whether what is written is in the state: in blocks with what the provider has added to it. */
function sameWritten(written: Json, before: Json | undefined, attribute: AttributeSchema, field: Field): boolean {
  if (!attribute.block) return sameJson(written, before) && before !== null;
  if (attribute.block === "single" || !Array.isArray(before)) return false;
  const blocks = Array.isArray(written) ? written : [written];
  return (
    blocks.length === before.length && blocks.every((one, i) => sameBlock(one, before[i] as Json, attribute, field))
  );
}

function sameBlock(written: Json, before: Json, { attributes }: AttributeSchema, { fields }: Field): boolean {
  if (!isObject(written) || !isObject(before) || !attributes || !fields) return false;
  let isSet = false;
  for (const [name, attribute] of attributes) {
    const [own, was, field] = [written[name], before[name], fields.get(name) as Field];
    if (field.stateFunction) return false;
    if (own === undefined || own === null) {
      if (field.default !== undefined || (!field.computed && !isZero(was))) return false;
    } else if (!sameWritten(own, was, attribute, field)) return false;
    else isSet = true;
  }
  return isSet;
}
