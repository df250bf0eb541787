import { memo } from "../memo";
/**
 * The types that values have, as Terraform's library for values has them (go-cty). `dynamic` is the type of what may be of any
 * type: only unknown values and null have it.
 */
export type Type =
  | { readonly kind: "string" | "number" | "bool" | "dynamic" }
  | { readonly kind: "list" | "set" | "map"; readonly element: Type }
  | { readonly kind: "tuple"; readonly elements: readonly Type[] }
  | {
      readonly kind: "object";
      readonly attributes: ReadonlyMap<string, Type>;
      /** Names that a value may lack, in a type constraint. Default: none. */
      readonly optional?: ReadonlySet<string>;
    };

export type CollectionType = Extract<Type, { kind: "list" | "set" | "map" }>;
export type TupleType = Extract<Type, { kind: "tuple" }>;
export type ObjectType = Extract<Type, { kind: "object" }>;

export const STRING: Type = { kind: "string" };
export const NUMBER: Type = { kind: "number" };
export const BOOL: Type = { kind: "bool" };
export const DYNAMIC: Type = { kind: "dynamic" };

export function listOf(element: Type): CollectionType {
  return { kind: "list", element };
}

export function setOf(element: Type): CollectionType {
  return { kind: "set", element };
}

export function mapOf(element: Type): CollectionType {
  return { kind: "map", element };
}

export function tupleOf(elements: readonly Type[]): TupleType {
  return { kind: "tuple", elements };
}

export function objectOf(attributes: ReadonlyMap<string, Type>): ObjectType {
  return { kind: "object", attributes };
}

export function isPrimitive(type: Type): boolean {
  return type.kind === "string" || type.kind === "number" || type.kind === "bool";
}

export function isCollection(type: Type): type is CollectionType {
  return type.kind === "list" || type.kind === "set" || type.kind === "map";
}

/** Whether two types are the same, `optional` included. Linear in their size, and at once for one object. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (isCollection(a)) return sameType(a.element, (b as CollectionType).element);
  if (a.kind === "tuple") return sameElements(a.elements, (b as TupleType).elements);
  if (a.kind === "object") return sameAttributes(a, b as ObjectType);
  return true;
}

// Loops, not callbacks, here and below: what is nested 5,000 deep must not fill the stack.
function sameElements(a: readonly Type[], b: readonly Type[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameType(a[i] as Type, b[i] as Type)) return false;
  return true;
}

function sameAttributes(a: ObjectType, b: ObjectType): boolean {
  if (a.attributes === b.attributes && a.optional === b.optional) return true;
  if (a.attributes.size !== b.attributes.size || (a.optional?.size ?? 0) !== (b.optional?.size ?? 0)) return false;
  for (const name of a.optional ?? []) if (!b.optional?.has(name)) return false;
  for (const [name, type] of a.attributes) {
    const other = b.attributes.get(name);
    if (!other || !sameType(type, other)) return false;
  }
  return true;
}

/** Whether `dynamic` stands anywhere in a type: then the type of a value of it may still change. Linear, once for each type. */
export function hasDynamic(type: Type): boolean {
  if (isCollection(type)) return hasDynamic(type.element);
  if (type.kind !== "tuple" && type.kind !== "object") return type.kind === "dynamic";
  return hasDynamicWithin(type);
}

const hasDynamicWithin = memo((type: TupleType | ObjectType): boolean => {
  for (const part of type.kind === "tuple" ? type.elements : type.attributes.values())
    if (hasDynamic(part)) return true;
  return false;
});

/** A type constraint as the type of its values: without `optional`, also within. The same object where there is none. */
export function withoutOptional(type: Type): Type {
  if (isPrimitive(type) || type.kind === "dynamic") return type;
  return stripped(type as Exclude<Type, { kind: "string" | "number" | "bool" | "dynamic" }>);
}

const stripped = memo((type: CollectionType | TupleType | ObjectType): Type => {
  if (isCollection(type)) {
    const element = withoutOptional(type.element);
    return element === type.element ? type : { kind: type.kind, element };
  }
  let same = true;
  if (type.kind === "tuple") {
    const elements: Type[] = [];
    for (const element of type.elements) elements.push(withoutOptional(element));
    for (let i = 0; i < elements.length; i++) same &&= elements[i] === type.elements[i];
    return same ? type : tupleOf(elements);
  }
  same = !type.optional?.size;
  const attributes = new Map<string, Type>();
  for (const [name, attribute] of type.attributes) {
    const plain = withoutOptional(attribute);
    same &&= plain === attribute;
    attributes.set(name, plain);
  }
  return same ? type : objectOf(attributes);
});
