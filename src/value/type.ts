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

/** Whether two types are the same, `optional` included. Linear in their size. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (isCollection(a)) return a.kind === b.kind && sameType(a.element, (b as CollectionType).element);
  if (a.kind === "tuple") {
    const other = b.kind === "tuple" ? b.elements : undefined;
    if (other?.length !== a.elements.length) return false;
    return a.elements.every((element, i) => sameType(element, other[i] as Type));
  }
  if (a.kind === "object") return b.kind === "object" && sameAttributes(a, b);
  return a.kind === b.kind;
}

function sameAttributes(a: ObjectType, b: ObjectType): boolean {
  if (a.attributes.size !== b.attributes.size || (a.optional?.size ?? 0) !== (b.optional?.size ?? 0)) return false;
  for (const name of a.optional ?? []) if (!b.optional?.has(name)) return false;
  for (const [name, type] of a.attributes) {
    const other = b.attributes.get(name);
    if (!other || !sameType(type, other)) return false;
  }
  return true;
}

/** Whether `dynamic` stands anywhere in a type: then the type of a value of it may still change. Linear. */
export function hasDynamic(type: Type): boolean {
  if (isCollection(type)) return hasDynamic(type.element);
  if (type.kind === "tuple") return type.elements.some(hasDynamic);
  if (type.kind === "object") return [...type.attributes.values()].some(hasDynamic);
  return type.kind === "dynamic";
}
