import { marksWithin } from "../value/marks";
import type { Type } from "../value/type";
import { isMembers, SENSITIVE, UNMARKED, type Value, withMarks } from "../value/value";
import { isObject, type Json } from "./json";

/**
 * Where the secrets are in a value: all of it, or in parts of it. A name is a member of an object; where the value is a list
 * it is that member of every element. A number is one element of a list.
 */
export interface SecretPlaces {
  readonly all: boolean;
  readonly members: ReadonlyMap<string | number, SecretPlaces>;
}

export type SecretPath = readonly (string | number)[];

export const ALL_SECRET: SecretPlaces = { all: true, members: new Map() };

/** Undefined: nowhere. */
export function placesAt(paths: Iterable<SecretPath>): SecretPlaces | undefined {
  let places: SecretPlaces | undefined;
  for (const path of paths) places = bothPlaces(places, placeAt(path));
  return places;
}

function placeAt(path: SecretPath): SecretPlaces {
  return path.reduceRight<SecretPlaces>(
    (inner, step) => ({ all: false, members: new Map([[step, inner]]) }),
    ALL_SECRET,
  );
}

/** Where one or the other is. */
export function bothPlaces(a: SecretPlaces | undefined, b: SecretPlaces | undefined): SecretPlaces | undefined {
  if (!a || !b || a === b) return a ?? b;
  if (a.all || b.all) return ALL_SECRET;
  const members = new Map(a.members);
  for (const [step, inner] of b.members) members.set(step, bothPlaces(members.get(step), inner) as SecretPlaces);
  return { all: false, members };
}

/** Where they are in a value by its marks. A set is secret as a whole, as soon as something in it is. Linear. */
export function markedPlaces(value: Value, type: Type = value.type): SecretPlaces | undefined {
  if (value.marks !== UNMARKED) return ALL_SECRET;
  if (marksWithin(value) === UNMARKED) return undefined;
  const { content } = value;
  if (type.kind === "set") return ALL_SECRET;
  const members = new Map<string | number, SecretPlaces>();
  const add = (step: string | number, member: Value, of: Type | undefined) => {
    const inner = markedPlaces(member, of);
    if (inner) members.set(step, inner);
  };
  if (Array.isArray(content))
    for (const [i, one] of (content as readonly Value[]).entries()) add(i, one, elementOf(type));
  else if (isMembers(content))
    for (const name of content.keys()) add(name, content.get(name) as Value, memberOf(type, name));
  return { all: false, members };
}

function elementOf(type: Type): Type | undefined {
  return type.kind === "list" ? type.element : undefined;
}

/** JSON notation writes one block as an object. */
function memberOf(type: Type, name: string): Type | undefined {
  if (type.kind === "object") return type.attributes.get(name);
  return type.kind === "list" && type.element.kind === "object" ? type.element.attributes.get(name) : undefined;
}

/** The value with marks at these places. What is not known stays as it is. Linear. */
export function markedAt(value: Value, places: SecretPlaces): Value {
  if (places.all) return withMarks(value, SENSITIVE);
  const { content, type } = value;
  if (type.kind === "set" && Array.isArray(content)) return content.length > 0 ? withMarks(value, SENSITIVE) : value;
  if (Array.isArray(content)) {
    const elements = (content as readonly Value[]).map((one, i) => markedMember(one, elementPlaces(places, i)));
    return { ...value, content: elements };
  }
  if (!isMembers(content)) return value;
  const members = new Map<string, Value>();
  for (const name of content.keys())
    members.set(name, markedMember(content.get(name) as Value, places.members.get(name)));
  return { ...value, content: members };
}

function markedMember(value: Value, places: SecretPlaces | undefined): Value {
  return places ? markedAt(value, places) : value;
}

/** The places in the element of a list. */
function elementPlaces(places: SecretPlaces, index: number): SecretPlaces | undefined {
  const named = [...places.members].filter(([step]) => typeof step === "string");
  const everywhere = named.length > 0 ? { all: false, members: new Map(named) } : undefined;
  return bothPlaces(everywhere, places.members.get(index));
}

/** The places in a member of a value as JSON writes it: where one block is an object, it is element 0 as well. */
export function placesIn(value: Json, places: SecretPlaces, step: string | number): SecretPlaces | undefined {
  if (places.all) return places;
  if (typeof step === "number") return elementPlaces(places, step);
  const own = places.members.get(step);
  const first = Array.isArray(value) ? undefined : places.members.get(0);
  return first ? bothPlaces(own, placesIn(value, first, step)) : own;
}

/** The places at the end of a path. */
export function placesWithin(places: SecretPlaces | undefined, path: SecretPath): SecretPlaces | undefined {
  return path.reduce<SecretPlaces | undefined>((at, step) => at && placesIn(null, at, step), places);
}

/** The value with everything at these places replaced; what is not set stays so. Linear. */
export function maskedAt(value: Json, places: SecretPlaces | undefined, mask: string): Json {
  if (!places || value === null) return value;
  if (places.all) return mask;
  if (Array.isArray(value)) return value.map((one, i) => maskedAt(one, placesIn(value, places, i), mask));
  if (!isObject(value)) return value;
  return mapped(value, (one, name) => maskedAt(one, placesIn(value, places, name), mask));
}

/** True at these places; lists keep an entry for each element, objects only the members that are no plain `false`. Linear. */
export function secretTree(value: Json, places: SecretPlaces | undefined): Json {
  if (places?.all) return true;
  if (Array.isArray(value)) return value.map((one, i) => secretTree(one, places && placesIn(value, places, i)));
  if (!isObject(value)) return false;
  const trees = Object.entries(value).map(
    ([name, one]) => [name, secretTree(one, places && placesIn(value, places, name))] as const,
  );
  return Object.fromEntries(trees.filter(([, tree]) => tree !== false));
}

/** The texts and numbers at these places. */
export function secretTexts(value: Json | undefined, places: SecretPlaces | undefined): string[] {
  if (value === undefined || value === null || !places) return [];
  if (places.all) return leafTextsIn(value);
  if (Array.isArray(value)) return value.flatMap((one, i) => secretTexts(one, placesIn(value, places, i)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => secretTexts(one, placesIn(value, places, name)));
}

/** The texts and numbers in a value. */
export function leafTextsIn(value: Json | undefined): string[] {
  if (value === undefined || value === null || value === "" || typeof value === "boolean") return [];
  return typeof value === "object" ? Object.values(value).flatMap(leafTextsIn) : [String(value)];
}

function mapped(value: { readonly [name: string]: Json }, of: (one: Json, name: string) => Json): Json {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, of(one, name)]));
}
