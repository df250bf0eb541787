import {
  BOOL,
  isPrimitive,
  listOf,
  mapOf,
  NUMBER,
  objectOf,
  STRING,
  setOf,
  type Type,
  tupleOf,
} from "../../../../src/value/type";
import type { Draw } from "./draw";
import { KEYS } from "./pools";

const PRIMITIVES: readonly Type[] = [STRING, STRING, STRING, NUMBER, NUMBER, BOOL];

/** Types as an author thinks of them: what is written as `[…]` is a list when all its elements are of one type. */
export function anyType(draw: Draw, depth = 2): Type {
  if (depth === 0 || draw.chance(45)) return draw.pick(PRIMITIVES);
  const inner = () => anyType(draw, depth - 1);
  switch (draw.int(1, 6)) {
    case 1:
    case 2:
      return listOf(inner());
    case 3:
      return setOf(draw.chance(80) ? draw.pick(PRIMITIVES) : inner());
    case 4:
      return mapOf(inner());
    case 5:
      return tupleOf(draw.many(0, 3, inner));
    default:
      return anyObject(draw, inner);
  }
}

function anyObject(draw: Draw, inner: () => Type): Type {
  const attributes = new Map<string, Type>();
  draw.many(1, 3, () => attributes.set(draw.pick(KEYS), inner()));
  return objectOf(attributes);
}

/**
 * Whether a value of type `have` will do where `want` is asked for, perhaps after a conversion that cannot fail.
 */
export function fits(have: Type, want: Type): boolean {
  switch (want.kind) {
    case "dynamic":
      return true;
    case "list":
    case "set":
      return fitsSequence(have, want.kind, want.element);
    case "map":
      if (have.kind === "object") return [...have.attributes.values()].every((type) => fits(type, want.element));
      return have.kind === "map" && fits(have.element, want.element);
    case "tuple":
      if (have.kind !== "tuple" || have.elements.length !== want.elements.length) return false;
      return have.elements.every((element, i) => fits(element, want.elements[i] as Type));
    case "object":
      return have.kind === "object" && fitsObject(have.attributes, want.attributes);
    default:
      return have.kind === want.kind || (want.kind === "string" && isPrimitive(have));
  }
}

function fitsSequence(have: Type, kind: "list" | "set", element: Type): boolean {
  if (have.kind === "tuple") return kind === "list" && have.elements.every((type) => fits(type, element));
  return (have.kind === "list" || have.kind === kind) && fits(have.element, element);
}

function fitsObject(have: ReadonlyMap<string, Type>, want: ReadonlyMap<string, Type>): boolean {
  return [...want].every(([name, type]) => {
    const own = have.get(name);
    return own !== undefined && fits(own, type);
  });
}
