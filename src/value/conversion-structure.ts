import { convertedElements, isMarkedNull } from "./conversion-elements";
import { ConversionError, type ValuePath } from "./conversion-error";
import { type Conversion, type Rules, SAME } from "./conversion-rules";
import {
  type CollectionType,
  hasDynamic,
  type ObjectType,
  objectOf,
  sameType,
  type TupleType,
  type Type,
  tupleOf,
  withoutOptional,
} from "./type";
import { type Members, nullValue, unmarked, type Value } from "./value";
import { View } from "./view";

export function tupleToTuple(rules: Rules, from: TupleType, to: TupleType): Conversion | undefined {
  if (from.elements.length !== to.elements.length) return undefined;
  const each: Conversion[] = [];
  for (const [i, element] of to.elements.entries()) {
    const conversion = rules.between(from.elements[i] as Type, element);
    if (!conversion) return undefined;
    each.push(conversion);
  }
  return (value, path) => {
    const { content, marks } = value;
    const elements = convertedElements(content as readonly Value[], (i) => each[i], path);
    if (elements === content) return value;
    return { type: tupleOf(elements.map(({ type }) => type)), content: elements, marks };
  };
}

/** An object of the attributes that are asked for: more may be there, and what is optional may lack. */
export function objectToObject(rules: Rules, from: ObjectType, to: ObjectType): Conversion | undefined {
  const each = new Map<string, Conversion>();
  for (const [name, attribute] of to.attributes) {
    const given = from.attributes.get(name);
    const conversion = given && rules.between(given, attribute);
    if (conversion) each.set(name, conversion);
    else if (given || !to.optional?.has(name)) return undefined;
  }
  const all = to.attributes.size === from.attributes.size;
  return (value, path) => {
    const members = value.content as Members;
    const changed = new Map<string, Value>();
    for (const [name, attribute] of to.attributes) {
      const conversion = each.get(name);
      if (!conversion) changed.set(name, nullValue(withoutOptional(attribute)));
      else if (conversion !== SAME) noteChange(changed, conversion, members.get(name) as Value, name, path);
      noteBareNull(changed, members, name);
    }
    if (all && changed.size === 0) return value;
    return { type: typeOfObject(to, from, changed), content: selected(to, members, changed), marks: value.marks };
  };
}

/** An object of a map, of which the values of all its attributes have to be in the map, and others may be. */
export function mapToObject(rules: Rules, from: CollectionType, to: ObjectType): Conversion | undefined {
  if (rules.safe) return undefined;
  const each = new Map<string, Conversion>();
  for (const [name, attribute] of to.attributes) {
    const conversion = rules.between(from.element, attribute);
    if (conversion) each.set(name, conversion);
    // It may be that no map has it.
    else if (!to.optional?.has(name)) return undefined;
  }
  return ({ content, marks }, path) => {
    const members = content as Members;
    const changed = new Map<string, Value>();
    const missing: string[] = [];
    for (const [name, attribute] of to.attributes) {
      const conversion = each.get(name);
      if (!members.has(name)) {
        if (to.optional?.has(name)) changed.set(name, nullValue(withoutOptional(attribute)));
        else missing.push(name);
      } else if (conversion !== SAME) {
        noteChange(changed, conversion ?? refusal(attribute), members.get(name) as Value, name, path);
      }
      noteBareNull(changed, members, name);
    }
    if (missing.length > 0) throw new ConversionError({ kind: "missing", names: missing.sort() }, [...path]);
    return { type: typeOfObject(to, from, changed), content: selected(to, members, changed), marks };
  };
}

function refusal(expected: Type): Conversion {
  return ({ type }, path) => {
    throw new ConversionError({ kind: "type", expected, actual: type }, [...path]);
  };
}

/** A null is made anew, and has no marks then. Members that are costly are not asked for that. */
function noteBareNull(changed: Map<string, Value>, members: Members, name: string): void {
  const member = changed.get(name) ?? (members instanceof Map ? (members.get(name) as Value | undefined) : undefined);
  if (member && isMarkedNull(member)) changed.set(name, unmarked(member));
}

function noteChange(
  changed: Map<string, Value>,
  conversion: Conversion,
  member: Value,
  name: string,
  path: ValuePath,
): void {
  path.push(name);
  const result = conversion(member, path);
  path.pop();
  if (result !== member) changed.set(name, result);
}

function typeOfObject(to: ObjectType, from: ObjectType | CollectionType, changed: ReadonlyMap<string, Value>): Type {
  if (!hasDynamic(to) && isAsWanted(to, changed)) return withoutOptional(to);
  const attributes = new Map<string, Type>();
  for (const name of to.attributes.keys()) {
    const unchanged = from.kind === "object" ? from.attributes.get(name) : (from as CollectionType).element;
    attributes.set(name, changed.get(name)?.type ?? (unchanged as Type));
  }
  return objectOf(attributes);
}

/** What comes of a set of the unknown may be of another type than what is wanted. */
function isAsWanted({ attributes }: ObjectType, changed: ReadonlyMap<string, Value>): boolean {
  for (const [name, { type }] of changed) {
    if (type.kind === "list" && !sameType(type, withoutOptional(attributes.get(name) as Type))) return false;
  }
  return true;
}

/** The attributes that are asked for. Members that are costly are not asked before somebody else asks for them. */
function selected({ attributes }: ObjectType, members: Members, changed: ReadonlyMap<string, Value>): Members {
  if (!(members instanceof Map)) return new View(attributes, members, changed);
  const all = new Map<string, Value>();
  for (const name of attributes.keys()) all.set(name, changed.get(name) ?? (members.get(name) as Value));
  return all;
}
