import { isCollection, isPrimitive, type ObjectType, type TupleType, type Type } from "./type";

/**
 * Types in the order in which they are preferred where one of them has to do for all: the more general before the less
 * general, else as they were given (go-cty convert/sort_types). Quadratic.
 */
export function preferred(types: readonly Type[]): readonly Type[] {
  const less = types.map((): number[] => []);
  const above = types.map(() => 0);
  for (let i = 0; i < types.length; i++) {
    for (let j = i + 1; j < types.length; j++) {
      const order = moreGeneral(types[i] as Type, types[j] as Type);
      if (order === 0) continue;
      const [general, special] = order < 0 ? [i, j] : [j, i];
      less[general]?.push(special);
      above[special] = (above[special] ?? 0) + 1;
    }
  }
  const queue = [...types.keys()].filter((i) => above[i] === 0);
  for (const i of queue) {
    for (const special of less[i] ?? []) {
      above[special] = (above[special] ?? 0) - 1;
      if (above[special] === 0) queue.push(special);
    }
  }
  return queue.map((i) => types[i] as Type);
}

/** Which kind does for another one: what is not here does for none. */
const GENERAL: Partial<Record<Type["kind"], readonly Type["kind"][]>> = {
  list: ["set", "tuple"],
  tuple: ["set"],
  map: ["object"],
};

/** Below 0: `a` is the more general one; above 0: `b` is; 0: neither. A guess, for `preferred` alone (go-cty compare_types). */
function moreGeneral(a: Type, b: Type): number {
  if (a.kind === "dynamic" || b.kind === "dynamic") return Number(a.kind === "dynamic") - Number(b.kind === "dynamic");
  if (isPrimitive(a) && isPrimitive(b)) return Number(b.kind === "string") - Number(a.kind === "string");
  if (a.kind !== b.kind) return Number(isGeneral(b, a)) - Number(isGeneral(a, b));
  if (isCollection(a)) return moreGeneral(a.element, (b as typeof a).element);
  if (a.kind === "object") return ofAttributes(a, b as ObjectType);
  return a.kind === "tuple" ? ofPlaces(a, b as TupleType) : 0;
}

function isGeneral(a: Type, b: Type): boolean {
  return GENERAL[a.kind]?.includes(b.kind) ?? false;
}

function ofAttributes(a: ObjectType, b: ObjectType): number {
  if (a.attributes.size !== b.attributes.size) return 0;
  const orders: number[] = [];
  for (const [name, attribute] of a.attributes) {
    const other = b.attributes.get(name);
    if (!other) return 0;
    orders.push(moreGeneral(attribute, other));
  }
  return agreed(orders);
}

function ofPlaces(a: TupleType, b: TupleType): number {
  if (a.elements.length !== b.elements.length) return 0;
  return agreed(a.elements.map((element, i) => moreGeneral(element, b.elements[i] as Type)));
}

/** What all say that say anything. */
function agreed(orders: readonly number[]): number {
  const [a, b] = [orders.some((order) => order < 0), orders.some((order) => order > 0)];
  return Number(b && !a) - Number(a && !b);
}
