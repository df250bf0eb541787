import { formatAddress } from "../../model/address";
import type { Block } from "../../model/block";
import { type Json, type JsonObject, memberOf, sameJson } from "../../model/json";
import { META_ARGUMENTS } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import { resourceType } from "../../schema/schemas";
import type { Change } from "../change";
import { asWritten, type ReferenceTo } from "./as-written";

/** All instances of one declaration in one instance of its module. */
export interface Group {
  readonly type: string;
  readonly name: string;
  /** As the state has them. */
  readonly objects: readonly PriorObject[];
}

/** A block, and the locals that its values by instance stand in. */
export interface OldBlock {
  readonly block: Block;
  readonly locals: readonly (readonly [name: string, value: Json])[];
}

/**
 * A block as it was, from the one of today: what the plan changes has the values of the state again, all else is written
 * as it is. Undefined where the state does not tell: instances with values of their own in a list with gaps.
 *
 * @param changes of all its instances
 */
export function blockBefore(
  today: Block,
  group: Group,
  changes: readonly Change[],
  referenceTo: ReferenceTo,
): OldBlock | undefined {
  const changed = new Set<string>();
  for (const { attributes } of changes) {
    for (const { attribute, afterUnknown } of attributes) {
      const name = attribute.split(".")[0] as string;
      if (isWritten(today, name, afterUnknown)) changed.add(name);
    }
  }
  const { body, locals } = valuesOf(group, [...changed], referenceTo) ?? {};
  if (!body || !locals) return undefined;
  const kept = Object.entries(today.body).filter(([name]) => !changed.has(name));
  return { block: { ...today, body: { ...Object.fromEntries(kept), ...body } }, locals };
}

/** What somebody may have written: not what the provider alone says, nor what it says where nobody does. */
function isWritten({ type, body }: Block, name: string, afterUnknown: boolean): boolean {
  const mode = resourceType(type)?.attribute(name)?.mode;
  if (name === "id" || mode === "computed" || META_ARGUMENTS.has(name)) return false;
  return mode !== "optional+computed" || memberOf(body, name) !== undefined || !afterUnknown;
}

/**
 * A block from the state alone.
 *
 * @param needs what it named, as its module says it
 */
export function blockOfState(group: Group, needs: readonly string[], referenceTo: ReferenceTo): OldBlock | undefined {
  const { type, name, objects } = group;
  const names = new Set(objects.flatMap(({ attributes }) => Object.keys(attributes)));
  const schema = resourceType(type);
  const written = [...names].filter((one) => one !== "id" && schema?.attribute(one)?.mode !== "computed");
  const values = valuesOf(group, written, referenceTo);
  if (!values) return undefined;
  const keys = objects.map(({ key }) => key);
  const repeated: JsonObject =
    typeof keys[0] === "number"
      ? { count: keys.length }
      : typeof keys[0] === "string"
        ? { for_each: Object.fromEntries(keys.map((key) => [String(key), asWritten(String(key), () => undefined)])) }
        : {};
  const own = formatAddress("managed", type, name);
  const dependsOn = needs.filter((one) => one !== own);
  return {
    block: {
      mode: "managed",
      type,
      name,
      body: { ...values.body, ...repeated, ...(dependsOn.length > 0 ? { depends_on: dependsOn } : {}) },
    },
    locals: values.locals,
  };
}

interface FoundValue {
  readonly attribute: string;
  readonly value: Json;
  readonly local?: readonly [name: string, value: Json];
}

/** The values of some attributes; where there are several instances, looked up by the key of each. */
function valuesOf(
  { type, name, objects }: Group,
  attributes: readonly string[],
  referenceTo: ReferenceTo,
): { readonly body: JsonObject; readonly locals: OldBlock["locals"] } | undefined {
  const [first] = objects;
  if (!first) return undefined;
  if (first.key === undefined) {
    if (objects.length > 1) return undefined;
    const entries = attributes.flatMap((attribute) => {
      const value = written(first, attribute, referenceTo);
      return value === null ? [] : [[attribute, value] as const];
    });
    return { body: Object.fromEntries(entries), locals: [] };
  }
  const keyed = [...objects].sort((a, b) => Number(a.key) - Number(b.key));
  const isList = typeof first.key === "number";
  if (isList && keyed.some(({ key }, i) => key !== i)) return undefined;
  if (!isList && keyed.some(({ key }) => typeof key !== "string")) return undefined;
  const found = attributes.flatMap((attribute): FoundValue[] => {
    const values = keyed.map((object) => written(object, attribute, referenceTo));
    if (values.every((value) => value === null)) return [];
    if (values.every((value) => sameJson(value, values[0]))) return [{ attribute, value: values[0] as Json }];
    const local = `before_${type}_${name}_${attribute}`;
    const table = isList ? values : Object.fromEntries(keyed.map(({ key }, i) => [String(key), values[i] as Json]));
    const value = `\${local.${local}[${isList ? "count.index" : "each.key"}]}`;
    return [{ attribute, value, local: [local, table] as const }];
  });
  return {
    body: Object.fromEntries(found.map(({ attribute, value }) => [attribute, value])),
    locals: found.flatMap(({ local }) => (local ? [local] : [])),
  };
}

/** A state holds zero values for what nobody set: the provider cannot tell the one from the other. False is kept. */
function written({ attributes }: PriorObject, attribute: string, referenceTo: ReferenceTo): Json {
  const value = memberOf(attributes, attribute);
  if (value === undefined || value === null || value === "" || value === 0) return null;
  if (typeof value === "object" && Object.keys(value).length === 0) return null;
  return asWritten(value, referenceTo);
}
