import type { JudgedAttribute, JudgedAttributes } from "./facts";
import { isBlock } from "./schema";
import { canonical, isList, isWireObject, UNKNOWN, type Wire, type WireObject } from "./wire";

/*
 * Null against "", 0, false and empty, which the SDK does not tell apart.
 */

export function zeroOf({ type }: Pick<JudgedAttribute, "type">): Wire {
  if (type === "string") return "";
  if (type === "number") return 0;
  if (type === "bool") return false;
  return type === "map" ? {} : [];
}

export function isZero(value: Wire): boolean {
  if (isList(value)) return value.length === 0;
  if (isWireObject(value)) return Object.keys(value).length === 0;
  return value === null || value === "" || value === 0 || value === false;
}

export function text(value: Wire | undefined): string {
  return value === null || value === undefined || typeof value === "symbol" ? "" : String(value);
}

/** A block as the SDK keeps it: nothing in it is null. */
export function zeroFilled(attributes: JudgedAttributes, block: WireObject): WireObject {
  const members = Object.entries(attributes).map(([name, attribute]): [string, Wire] => {
    const value = block[name] ?? zeroOf(attribute);
    if (!attribute.attributes || !isList(value)) return [name, value];
    return [name, value.map((one) => (isWireObject(one) ? zeroFilled(attribute.attributes ?? {}, one) : one))];
  });
  return Object.fromEntries(members);
}

/** ValuesSDKEquivalent */
export function equivalent(a: Wire, b: Wire): boolean {
  if (a === UNKNOWN || b === UNKNOWN) return a === b;
  if (canonical(a) === canonical(b)) return true;
  if (isZero(a) || isZero(b)) return isZero(a) && isZero(b);
  if (isList(a) && isList(b)) return a.length === b.length && equivalentLists(a, b);
  if (!isWireObject(a) || !isWireObject(b)) return false;
  const names = Object.keys(a);
  const same = (name: string) => Object.hasOwn(b, name) && equivalent(a[name] ?? null, b[name] ?? null);
  return names.length === Object.keys(b).length && names.every(same);
}

/** Of sets, in any order; a list that is in another order is told from its prior one before. */
function equivalentLists(a: readonly Wire[], b: readonly Wire[]): boolean {
  if (a.every((one, i) => equivalent(one, b[i] ?? null))) return true;
  const has = (all: readonly Wire[], one: Wire) => all.some((other) => equivalent(one, other));
  return a.every(isWireObject) && a.every((one) => has(b, one)) && b.every((one) => has(a, one));
}

/** normalizeNullValues: an empty text that was proposed is one, and what was not known stays so. */
export function normalised(attributes: JudgedAttributes, after: WireObject, proposed: WireObject): WireObject {
  const members = Object.entries(attributes).map(([name, attribute]): [string, Wire] => [
    name,
    normalisedMember(attribute, after[name] ?? null, proposed[name] ?? null),
  ]);
  return Object.fromEntries(members);
}

function normalisedMember(attribute: JudgedAttribute, after: Wire, proposed: Wire): Wire {
  if (proposed === UNKNOWN) return after ?? UNKNOWN;
  if (after === null && proposed === "") return "";
  if (after === null && (attribute.type === "list" || attribute.type === "block-list") && isList(proposed))
    return proposed.every((one) => one === UNKNOWN) ? proposed : after;
  if (attribute.type !== "block-list" || !isBlock(attribute)) return after;
  if (!isList(after) || !isList(proposed) || after.length !== proposed.length) return after;
  return after.map((one, i) => {
    const other = proposed[i] as Wire;
    return isWireObject(one) && isWireObject(other) ? normalised(attribute.attributes ?? {}, one, other) : one;
  });
}

/** SetUnknowns: what is computed and null is not known. */
export function withComputed(attributes: JudgedAttributes, after: WireObject): WireObject {
  const members = Object.entries(attributes).map(([name, attribute]): [string, Wire] => {
    const value = after[name] ?? null;
    if (!isBlock(attribute)) return [name, value === null && attribute.mode.endsWith("computed") ? UNKNOWN : value];
    if (!isList(value)) return [name, value ?? []];
    return [name, value.map((one) => (isWireObject(one) ? withComputed(attribute.attributes ?? {}, one) : one))];
  });
  return Object.fromEntries(members);
}
