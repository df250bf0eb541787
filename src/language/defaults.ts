import { elementsOf, keysOf, listValue, mapValue } from "../value/collection";
import { ConversionError, convert } from "../value/convert";
import { setValue } from "../value/set";
import type { Type } from "../value/type";
import { unify } from "../value/unify";
import { isMembers, objectValue, tupleValue, UnknownContent, type Value, withMarks } from "../value/value";
import { withCandidates } from "./unknowns";

/** Defaults by place in a type; of collections and tuples, the children are those of the elements. */
export interface Defaults {
  readonly type: Type;
  /** Of an object: the values of attributes that are left out or null. */
  readonly values: ReadonlyMap<string, Value>;
  /** By name of an attribute or number of an element; those of the elements of a collection under "". */
  readonly children: ReadonlyMap<string, Defaults>;
}

const NONE: ReadonlyMap<string, Value> = new Map();

/** The defaults of a collection; undefined where its elements have none. */
export function defaultsOfElements(type: Type, elements: Defaults | undefined): Defaults | undefined {
  return elements && { type, values: NONE, children: new Map([["", elements]]) };
}

/** The defaults of an object or a tuple; undefined where it has none. */
export function defaultsOfParts(
  type: Type,
  values: Defaults["values"],
  children: Defaults["children"],
): Defaults | undefined {
  return values.size + children.size > 0 ? { type, values, children } : undefined;
}

/**
 * The value with the defaults in it, before it is converted to its type, as hcl's ext/typeexpr does it: whatever the value is,
 * a list where the type has a set for instance. The same object where nothing is added. Linear.
 */
export function applyDefaults(value: Value, defaults: Defaults | undefined): Value {
  const { content } = value;
  if (!defaults || content === null) return value;
  if (content instanceof UnknownContent) return inCandidates(value, content, defaults);
  if (Array.isArray(content)) return inElements(value, defaults);
  return isMembers(content) ? inMembers(value, defaults) : value;
}

/** What is not known gets its defaults when it is; what it may be has them already. */
function inCandidates(value: Value, { refinements: { candidates } }: UnknownContent, defaults: Defaults): Value {
  return candidates
    ? withCandidates(
        value,
        candidates.map((one) => applyDefaults(one, defaults)),
      )
    : value;
}

function inElements(value: Value, defaults: Defaults): Value {
  const elements = elementsOf(value);
  const applied = elements.map((element, i) => applyDefaults(element, child(defaults, i)));
  if (applied.every((element, i) => element === elements[i])) return value;
  const together = value.type.kind === "tuple" ? undefined : ofOneType(applied);
  if (!together) return withMarks(tupleValue(applied), value.marks);
  const collection = value.type.kind === "set" ? setValue : listValue;
  return withMarks(collection(together.values, together.type), value.marks);
}

function inMembers(value: Value, defaults: Defaults): Value {
  const members = new Map<string, Value>();
  let changed = false;
  const set = (name: string, before: Value | undefined, after: Value) => {
    changed ||= before !== after;
    members.set(name, after);
  };
  const content = value.content as ReadonlyMap<string, Value>;
  for (const name of keysOf(value)) {
    const member = content.get(name) as Value;
    set(name, member, applyDefaults(member, child(defaults, name)));
  }
  for (const [name, given] of defaults.values) {
    const member = members.get(name);
    if (!member || member.content === null) set(name, member, applyDefaults(given, defaults.children.get(name)));
    else if (given.content !== null) set(name, content.get(name), neverNull(member));
  }
  return changed ? withMarks(ofMembers(value, members), value.marks) : value;
}

function ofMembers(value: Value, members: ReadonlyMap<string, Value>): Value {
  const together = value.type.kind === "map" ? ofOneType([...members.values()]) : undefined;
  if (!together) return objectValue(members);
  return mapValue(new Map([...members.keys()].map((name, i) => [name, together.values[i] as Value])), together.type);
}

/** Where a default takes the place of a null, what is not known yet will be none. */
function neverNull(value: Value): Value {
  const { content, type } = value;
  if (!(content instanceof UnknownContent) || type.kind === "dynamic" || content.refinements.notNull) return value;
  const { reason, refinements, member } = content;
  return { ...value, content: new UnknownContent(reason, { ...refinements, notNull: true }, member) };
}

/** Values as those of one type; undefined where there is none. */
function ofOneType(values: readonly Value[]): { readonly type: Type; readonly values: readonly Value[] } | undefined {
  const type = unify(values.map((value) => value.type));
  if (!type) return undefined;
  try {
    return { type, values: values.map((value) => convert(value, type)) };
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}

/** A value need not be what the type says; then it is not ours to find that out. */
function child(defaults: Defaults, key: string | number): Defaults | undefined {
  const own = typeof key === "number" ? "tuple" : "object";
  return defaults.children.get(defaults.type.kind === own ? String(key) : "");
}
