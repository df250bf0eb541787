import {
  type CollectionType,
  DYNAMIC,
  isPrimitive,
  listOf,
  mapOf,
  type ObjectType,
  objectOf,
  sameType,
  type TupleType,
  type Type,
  tupleOf,
} from "./type";
import { preferred } from "./type-preference";

/** Whether values of one type can be made values of another. */
type Convertible = (from: Type, to: Type) => boolean;

/**
 * The type that values of all these types can be converted to, as go-cty's convert.Unify finds it: structures of one kind
 * part by part, else as collections; else the most general of the types themselves.
 */
export function unification(types: readonly Type[], can: Convertible): Type | undefined {
  const all = distinct(types);
  const [first] = all;
  if (!first || all.every((type) => sameType(type, first))) return first;
  const kinds = new Set(all.map(({ kind }) => kind));
  // What will come of an unknown type decides, too.
  const open = kinds.delete("dynamic");
  if (kinds.size === 1 && !all.some(isPrimitive)) return open ? DYNAMIC : ofKind(all, can);
  if (kinds.size === 2 && kinds.has("map") && kinds.has("object")) {
    const map = asCollections(all, "object", can);
    if (map) return map;
  }
  if (kinds.size === 2 && kinds.has("list") && kinds.has("tuple")) {
    const list = asCollections(all, "tuple", can);
    if (list) return list;
  }
  if (kinds.has("object") && kinds.has("tuple")) return undefined;
  return preferred(all).find((wanted) => all.every((type) => sameType(type, wanted) || can(type, wanted)));
}

function ofKind(types: readonly Type[], can: Convertible): Type | undefined {
  const kind = types[0]?.kind;
  if (kind === "object") return ofObjects(types as ObjectType[], can);
  return kind === "tuple" ? ofTuples(types as TupleType[], can) : ofElements(types as CollectionType[], can);
}

/** Types, most of which are one object, each once: ten thousand strings are one type. */
function distinct(types: readonly Type[]): Type[] {
  const found = new Set<Type>();
  const primitive = new Set<Type["kind"]>();
  for (const type of types) {
    if (isPrimitive(type) || type.kind === "dynamic") {
      if (primitive.has(type.kind)) continue;
      primitive.add(type.kind);
    }
    found.add(type);
  }
  return [...found];
}

function ofElements(types: readonly CollectionType[], can: Convertible): Type | undefined {
  const [{ kind }] = types as [CollectionType];
  const elements = types.map(({ element }) => element);
  const element = unification(elements, can);
  return element && acceptedByAll({ kind, element }, types, can);
}

/** Objects are often maps in disguise, and tuples lists: with them beside maps or lists, as those. */
function asCollections(types: readonly Type[], kind: "object" | "tuple", can: Convertible): Type | undefined {
  const structures = types.filter((type) => type.kind === kind) as (ObjectType | TupleType)[];
  const collection = ofParts(structures, can);
  const unified =
    collection &&
    unification(
      types.map((type) => (type.kind === kind ? collection : type)),
      can,
    );
  return unified?.kind === collection?.kind ? unified : undefined;
}

/** The map of objects, or the list of tuples, whose elements all their parts can be. */
function ofParts(types: readonly (ObjectType | TupleType)[], can: Convertible): Type | undefined {
  const parts: Type[] = [];
  for (const type of types) for (const part of partsOf(type)) parts.push(part);
  const element = unification(parts, can);
  if (!element) return undefined;
  return acceptedByAll(types[0]?.kind === "object" ? mapOf(element) : listOf(element), types, can);
}

function partsOf(type: ObjectType | TupleType): Iterable<Type> {
  return type.kind === "object" ? type.attributes.values() : type.elements;
}

function ofObjects(types: readonly ObjectType[], can: Convertible): Type | undefined {
  const [{ attributes: names }] = types as [ObjectType];
  const alike = types.every(({ attributes }) => {
    if (attributes.size !== names.size) return false;
    for (const name of attributes.keys()) if (!names.has(name)) return false;
    return true;
  });
  if (!alike) return ofParts(types, can);
  const attributes = new Map<string, Type>();
  for (const name of names.keys()) {
    const across = types.map((type) => type.attributes.get(name) as Type);
    const attribute = unification(across, can);
    if (!attribute) return undefined;
    attributes.set(name, attribute);
  }
  return acceptedByAll(objectOf(attributes), types, can) ?? ofParts(types, can);
}

function ofTuples(types: readonly TupleType[], can: Convertible): Type | undefined {
  const [{ elements: places }] = types as [TupleType];
  if (types.some(({ elements }) => elements.length !== places.length)) return ofParts(types, can);
  const elements: Type[] = [];
  for (const i of places.keys()) {
    const across = types.map((type) => type.elements[i] as Type);
    const element = unification(across, can);
    if (!element) return undefined;
    elements.push(element);
  }
  return acceptedByAll(tupleOf(elements), types, can) ?? ofParts(types, can);
}

function acceptedByAll(wanted: Type, types: readonly Type[], can: Convertible): Type | undefined {
  for (const type of types) if (!sameType(type, wanted) && !can(type, wanted)) return undefined;
  return wanted;
}
