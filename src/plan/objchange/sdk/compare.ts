import type { Differing } from "./data";
import { type Difference, type Differences, difference } from "./difference";
import { bareField, type Field, type Fields } from "./field";
import { finished } from "./finish";
import { weakText } from "./go-text";
import { deepEqual, type Go, type GoMap, GoSet } from "./go-value";
import { zeroOf } from "./hash";

/*
 * schemaMap.Diff of terraform-plugin-sdk v1.17.2 (helper/schema/schema.go): what differs between a state and a configuration,
 * key by key of the flat attributes.
 */

type Found = Map<string, Difference | undefined>;

/** All that differs. Linear in what is written and kept, but for sets, which are sorted. */
export function differencesOf(fields: Fields, data: Differing): Differences {
  const all: Found = new Map();
  for (const [name, field] of fields) compareField(name, field, data, false, all, true);
  const differences: Differences = new Map();
  for (const [key, one] of all) if (one) differences.set(key, one);
  return differences;
}

/**
 * What differs at one field.
 *
 * @param all also what is the same: elements of sets are told as a whole
 * @param hides whether the provider may hide it: what CustomizeDiff has set is not hidden
 */
export function compareField(
  key: string,
  field: Field,
  data: Differing,
  all: boolean,
  into: Found,
  hides: boolean,
): void {
  const own: Found = field.hide && hides ? new Map() : into;
  compareKind(new Place(key, field, data, all, own, hides));
  if (own === into || !field.hide) return;
  for (const [at, one] of own) {
    const hidden = one !== undefined && field.hide(at, one.before, one.after, data);
    if (!hidden) into.set(at, one);
    else if (all && one) into.set(at, difference(one.before, one.before));
  }
}

/** One field that is compared. */
class Place {
  constructor(
    readonly key: string,
    readonly field: Field,
    readonly data: Differing,
    readonly all: boolean,
    readonly into: Found,
    private readonly hides: boolean,
  ) {}

  within(key: string, field: Field, all = this.all): void {
    compareField(key, field, this.data, all, this.into, this.hides);
  }

  /** The elements of a list or set, at its key and the part of each. */
  element(part: string, all: boolean): void {
    const { fields, element = bareField("string"), forceNew } = this.field;
    if (fields) for (const [name, field] of fields) this.within(`${this.key}.${part}.${name}`, field, all);
    else this.within(`${this.key}.${part}`, { ...element, forceNew }, all);
  }

  count(one: Difference, customized: boolean, computed = this.field.computed): void {
    const { forceNew } = this.field;
    const key = this.field.kind === "map" ? `${this.key}.%` : `${this.key}.#`;
    this.into.set(key, finished(one, { ...bareField("int"), computed, forceNew }, customized));
  }
}

function compareKind(place: Place): void {
  const { kind } = place.field;
  if (kind === "list") compareList(place);
  else if (kind === "set") compareSet(place);
  else if (kind === "map") compareMap(place);
  else compareOne(place);
}

function compareOne({ key, field, data, all, into }: Place): void {
  const { before, after: written, computed, customized } = data.sides(key);
  const after = field.stateFunction && written !== undefined ? field.stateFunction(written) : written;
  const old = weakText(before);
  const next = weakText(after === undefined && before !== undefined ? zeroOf(field) : after);
  if (old === next && !all && !computed && (old !== "" || data.id !== "" || !field.computed)) return;
  const removed = before !== undefined && after === undefined && !computed;
  if (removed && field.computed) return;
  into.set(key, finished(difference(old, next, { computed, removed }), field, customized));
}

function compareList(place: Place): void {
  const { key, field, data, all, into } = place;
  const { before, after: written, computed, customized } = data.sides(key);
  const after = computed ? undefined : written;
  if (before !== undefined && after === undefined && !computed && field.computed) return;
  const [old, next] = [elementsOf(before), elementsOf(after)];
  if (!all && after !== undefined && deepEqual(old, next)) return;
  if (computed) {
    into.set(`${key}.#`, difference(String(old.length), "", { computed, forcesReplacement: field.forceNew }));
    return;
  }
  const open = old.length === 0 && next.length === 0 && field.computed;
  if (open) place.count(difference("", ""), customized);
  else if (all || old.length !== next.length)
    place.count(difference(String(old.length), String(next.length)), customized);
  for (let i = 0; i < Math.max(old.length, next.length); i++) place.element(String(i), all);
}

function elementsOf(value: Go): readonly Go[] {
  if (value instanceof GoSet) return value.list();
  return (value ?? []) as readonly Go[];
}

function compareSet(place: Place): void {
  const { key, field, data, all } = place;
  const { before, after: written, computed, customized } = data.sides(key);
  const after = computed ? undefined : written;
  if (before !== undefined && after === undefined && !computed && field.computed) return;
  const [old, next] = [(before ?? zeroOf(field)) as GoSet, (after ?? zeroOf(field)) as GoSet];
  if (!all && after !== undefined && old.sameCodes(next)) return;
  if (computed || (field.computed && after === undefined)) {
    const count = data.getExisting(`${key}.#`);
    // An empty set that nobody writes is left alone (GetOk is false for 0: its text is then the empty one).
    place.count(
      difference(count === undefined || Number(count) === 0 ? "" : String(count), "", { computed: true }),
      customized,
    );
    return;
  }
  if (all || old.size !== next.size) place.count(difference(String(old.size), String(next.size)), customized);
  for (const code of [...old.codesWithout(next), ...next.codes()]) place.element(code, true);
}

function compareMap(place: Place): void {
  const { key, field, data, all, into } = place;
  const { before, after, computed, customized } = data.sides(key);
  const [old, next] = [textsOf(before), textsOf(computed ? undefined : after)];
  const emptied = old.size !== 0 && next.size === 0 && field.computed;
  const open = old.size === 0 && next.size === 0 && field.computed && before === undefined;
  if (open || computed) place.count(difference("", ""), customized, field.computed || computed);
  else if (old.size !== next.size && !emptied)
    place.count(difference(String(old.size), String(next.size)), customized, field.computed);
  if (after === undefined && field.computed) return;
  for (const [name, value] of next) {
    const was = old.get(name);
    if (was !== value || all) into.set(`${key}.${name}`, finished(difference(was ?? "", value), field, customized));
  }
  for (const [name, was] of old) {
    if (next.has(name)) continue;
    into.set(`${key}.${name}`, finished(difference(was, "", { removed: true }), field, customized));
  }
}

function textsOf(value: Go): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, one] of (value ?? []) as GoMap) if (name !== "%") texts.set(name, weakText(one));
  return texts;
}
