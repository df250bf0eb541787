import { type ObjectType, sameType, type TupleType, type Type } from "./type";

/** Whether a type is another one, where `dynamic` in the other one stands for any. Linear. */
export function conforms(type: Type, other: Type): boolean {
  if (type === other || other.kind === "dynamic") return true;
  if (type.kind !== other.kind) return false;
  if (type.kind === "list" || type.kind === "set" || type.kind === "map") {
    return conforms(type.element, (other as { element: Type }).element);
  }
  if (type.kind === "tuple") return elementsConform(type, other as TupleType);
  if (type.kind === "object") return attributesConform(type, other as ObjectType);
  return sameType(type, other);
}

function elementsConform(type: TupleType, other: TupleType): boolean {
  if (type.elements.length !== other.elements.length) return false;
  for (const [i, element] of type.elements.entries()) if (!conforms(element, other.elements[i] as Type)) return false;
  return true;
}

function attributesConform(type: ObjectType, other: ObjectType): boolean {
  if (type.attributes.size !== other.attributes.size) return false;
  for (const [name, attribute] of type.attributes) {
    const wanted = other.attributes.get(name);
    if (!wanted || !conforms(attribute, wanted)) return false;
  }
  return true;
}
