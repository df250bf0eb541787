import { isTemplate, parsedOf, parseReference, type Reference } from "../model/expression";
import { isObject, type Json, type JsonObject } from "../model/json";

/** A reference and the place where it stands. */
export interface ReferenceUse {
  readonly reference: Reference;
  /** `network_interfaces[0].vswitch_id`, `depends_on`. */
  readonly place: string;
  /** The text that it stands in. */
  readonly text: string;
}

/** Whether a text is one that needs no look: it was seen before, or names something that is there. */
export type Sound = (text: string) => boolean;

const LOOK_AT_ALL: Sound = () => false;

/**
 * Every reference of a block, comments left out. The names that `dynamic` blocks give to their entries are none.
 *
 * @param sound lets whole texts be passed over before they are parsed, which is what costs time.
 */
export function usesIn(body: JsonObject, sound: Sound = LOOK_AT_ALL): ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  for (const name in body) {
    const value = body[name];
    if (name === "//" || name === "depends_on") continue;
    if (typeof value === "object" || (typeof value === "string" && isTemplate(value)))
      collect(value, name, uses, sound);
  }
  for (const entry of listOf(body["depends_on"])) {
    const reference = parseReference(entry);
    if (reference) uses.push({ reference, place: "depends_on", text: entry });
  }
  if (body["dynamic"] === undefined || uses.length === 0) return uses;
  const iterators = iteratorsOf(body);
  return uses.filter(({ reference }) => !(reference.root === "resource" && iterators.has(reference.type)));
}

/** The names that the `dynamic` blocks of a body give to their entries. */
export function iteratorsOf(body: JsonObject): ReadonlySet<string> {
  const iterators = new Set<string>();
  collectIterators(body, iterators);
  return iterators;
}

/** The references of one value. */
export function usesOf(raw: Json | undefined, place: string): ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  collect(raw, place, uses);
  return uses;
}

function collect(raw: Json | undefined, place: string, uses: ReferenceUse[], sound: Sound = LOOK_AT_ALL): void {
  if (typeof raw === "string") {
    if (!isTemplate(raw) || sound(raw)) return;
    for (const reference of parsedOf(raw).references) {
      if (reference.root !== "other") uses.push({ reference, place, text: raw });
    }
  } else if (Array.isArray(raw)) {
    for (let i = 0; i < raw.length; i++) collect(raw[i], `${place}[${i}]`, uses, sound);
  } else if (isObject(raw)) {
    for (const key in raw) if (key !== "//") collect(raw[key], `${place}.${key}`, uses, sound);
  }
}

function collectIterators(raw: Json | undefined, iterators: Set<string>): void {
  if (Array.isArray(raw)) for (const entry of raw) collectIterators(entry, iterators);
  if (!isObject(raw)) return;
  for (const labels of many(raw["dynamic"])) {
    for (const [label, content] of Object.entries(labels)) {
      iterators.add(label);
      for (const { iterator } of many(content)) if (typeof iterator === "string") iterators.add(iterator);
    }
  }
  for (const value of Object.values(raw)) collectIterators(value, iterators);
}

/** JSON syntax writes one block as an object or as a list of one. */
function many(raw: Json | undefined): JsonObject[] {
  return (Array.isArray(raw) ? raw : [raw]).filter(isObject);
}

function listOf(raw: Json | undefined): string[] {
  return Array.isArray(raw) ? raw.filter((entry): entry is string => typeof entry === "string") : [];
}
