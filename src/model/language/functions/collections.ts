import { isObject, type Json, sameJson } from "../../json";
import { ascii, bool, byBytes, integer, list, map, not, sortedKeys, text, unified } from "../convert";
import type { FunctionTable } from "./function";
import { chunks, every, product, some } from "./lists";

/** https://developer.hashicorp.com/terraform/language/functions, collection functions and type conversions. */
export const COLLECTIONS: FunctionTable = {
  alltrue: ([values]) => every(list(values).map(bool)),
  anytrue: ([values]) => some(list(values).map(bool)),
  chunklist: ([values, size]) => chunks(list(values), integer(size)),
  coalescelist: (lists) => [...(lists.map(list).find((entries) => entries.length > 0) ?? not())],
  compact: ([values]) => list(values).filter((entry) => entry !== null && text(entry) !== ""),
  concat: (lists) => lists.flatMap((entries) => [...list(entries)]),
  contains: ([values, wanted]) => contains(list(values), wanted as Json),
  distinct: ([values]) => distinct(unified(list(values))),
  element: ([values, index]) => element(list(values), integer(index)),
  flatten: ([values]) => list(values).flatMap(flat),
  index: ([values, wanted]) => {
    const at = list(values).findIndex((entry) => sameJson(entry, wanted));
    return at < 0 ? not() : at;
  },
  keys: ([value]) => sortedKeys(map(value)),
  length: ([value]) =>
    Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : ascii(value).length,
  lookup: ([value, key, otherwise]) => map(value)[text(key)] ?? otherwise ?? not(),
  matchkeys: ([values, keys, wanted]) => {
    const [tags, set] = [list(keys), list(wanted)];
    return list(values).filter((_, i) => set.some((entry) => sameJson(entry, tags[i])));
  },
  merge: (maps) => Object.assign({}, ...maps.map(map)) as Json,
  one: ([values]) => {
    const [first = null, ...more] = list(values);
    return more.length === 0 ? first : not();
  },
  range: (bounds) => range(bounds.map(integer)),
  reverse: ([values]) => [...list(values)].reverse(),
  setintersection: (sets) => asSet(sets.map(asSet).reduce((a, b) => a.filter((entry) => b.includes(entry)))),
  setproduct: (sets) => product(sets.map((set) => [...list(set)])),
  setsubtract: ([from, other]) => {
    const gone = asSet(other as Json);
    return asSet(from as Json).filter((entry) => !gone.includes(entry));
  },
  setunion: (sets) => asSet(sets.flatMap((set) => [...list(set)])),
  slice: ([values, from, to]) => slice(list(values), integer(from), integer(to)),
  sort: ([values]) => list(values).map(text).sort(byBytes),
  tobool: ([value]) => (value === null ? null : bool(value)),
  tolist: ([values]) => unified(list(values)),
  tomap: ([value]) => {
    const keys = Object.keys(map(value));
    const values = unified(keys.map((key) => map(value)[key] as Json));
    return Object.fromEntries(keys.map((key, i) => [key, values[i] as Json]));
  },
  tonumber: ([value]) => (value === null ? null : decimal(value as Json)),
  toset: ([values]) => asSet(values as Json),
  tostring: ([value]) => (value === null ? null : text(value)),
  values: ([value]) => sortedKeys(map(value)).map((key) => map(value)[key] as Json),
  zipmap: ([keys, values]) => {
    const [names, entries] = [list(keys).map(text), list(values)];
    if (names.length !== entries.length) return not();
    return Object.fromEntries(names.map((name, i) => [name, entries[i] as Json]));
  },
};

/** A set as a list: of one type, each value once, text in order. Sets of lists and maps are left alone. */
export function asSet(value: Json): Json[] {
  const entries = distinct(unified(list(value)));
  if (entries.every((entry) => typeof entry === "string")) return entries.sort(byBytes);
  if (entries.every((entry) => typeof entry === "number")) return entries.sort((a, b) => a - b);
  if (entries.every((entry) => typeof entry === "boolean")) return entries.sort((a, b) => Number(a) - Number(b));
  return not();
}

/** O(n²) for lists of lists and maps, linear for the rest. */
function distinct(entries: readonly Json[]): Json[] {
  if (entries.every((entry) => typeof entry !== "object")) return [...new Set(entries)];
  return entries.filter((entry, i) => entries.findIndex((other) => sameJson(other, entry)) === i);
}

/** Where only the types differ, Terraform's answer depends on what it knows of them. */
function contains(entries: readonly Json[], wanted: Json): boolean {
  if (entries.some((entry) => sameJson(entry, wanted))) return true;
  return entries.some((entry) => typeof entry !== typeof wanted) ? not() : false;
}

function element(entries: readonly Json[], index: number): Json {
  return index < 0 || entries.length === 0 ? not() : (entries[index % entries.length] as Json);
}

function flat(entry: Json): Json[] {
  return Array.isArray(entry) ? entry.flatMap(flat) : [entry];
}

function range(bounds: readonly number[]): Json[] {
  const [start, end] = bounds.length === 1 ? [0, bounds[0] as number] : [bounds[0] as number, bounds[1] as number];
  const step = bounds[2] ?? (end < start ? -1 : 1);
  const count = Math.ceil((end - start) / step);
  if (step === 0 || count > 1024) return not();
  return Array.from({ length: Math.max(0, count) }, (_, i) => start + i * step);
}

function slice(entries: readonly Json[], from: number, to: number): Json[] {
  return from < 0 || to > entries.length || from > to ? not() : entries.slice(from, to);
}

function decimal(value: Json): Json {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : not();
}
