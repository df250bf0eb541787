/** A value as JSON writes it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member of an object; never what JavaScript has under the name in every object. */
export function memberOf<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * A value as text, where a text is expected and somebody else wrote it: an object may have members under the names by which
 * JavaScript makes a text of it.
 */
export function readableText(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** Lets JavaScript make texts of all objects in a value, whatever their members are called. */
export function withTexts(value: Json): Json {
  const open: Json[] = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at !== "object" || at === null) continue;
    const isOwn = Object.hasOwn(at, "toString") || Object.hasOwn(at, "valueOf");
    if (isOwn) Object.defineProperty(at, Symbol.toPrimitive, { value: () => JSON.stringify(at) });
    for (const member of Object.values(at)) open.push(member);
  }
  return value;
}

/** Sets a member under any name, `__proto__` too. */
export function setMember<T>(object: Record<string, T>, name: string, value: T): void {
  if (name !== "__proto__") object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A table that may be asked for any name, for `constructor` too: what is not in it is undefined. */
export function tableOf<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries) as Record<string, T>;
}

/** Structural equality. Linear in the size of the smaller value; the order of object keys does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => sameJson(x, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
