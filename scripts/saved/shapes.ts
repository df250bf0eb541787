/**
 * What a value in JSON has to be, as data: a kind of value, one of some words, a list, a tuple, an object, a mapping of any
 * names, one of several shapes, or a shape that has a name.
 */
export type SavedShape =
  | "text"
  | "number"
  | "boolean"
  | "json"
  | "null"
  | { readonly is: string | number | boolean }
  | { readonly list: SavedShape }
  | { readonly tuple: readonly SavedShape[] }
  | { readonly object: Readonly<Record<string, SavedShape>>; readonly optional: readonly string[] }
  | { readonly names: SavedShape }
  | { readonly either: readonly SavedShape[] }
  | { readonly ref: string };

/** An object of which more can be said. */
export type ObjectShape = Extract<SavedShape, { readonly object: unknown }>;

export function isObjectShape(shape: SavedShape): shape is ObjectShape {
  return typeof shape === "object" && "object" in shape;
}

/** Of `A & B`: all that either has. A union among them is one of all. */
export function both(left: SavedShape, right: SavedShape): SavedShape {
  if (typeof left === "object" && "either" in left) return { either: left.either.map((one) => both(one, right)) };
  if (typeof right === "object" && "either" in right) return { either: right.either.map((one) => both(left, one)) };
  if (!isObjectShape(left) || !isObjectShape(right)) throw new Error("an intersection of what is no object");
  const needed = new Set([...requiredOf(left), ...requiredOf(right)]);
  const object = { ...left.object, ...right.object };
  return { object, optional: Object.keys(object).filter((key) => !needed.has(key)) };
}

/** `Pick` and `Omit`. */
export function only({ object, optional }: ObjectShape, keeps: (key: string) => boolean): ObjectShape {
  return {
    object: Object.fromEntries(Object.entries(object).filter(([key]) => keeps(key))),
    optional: optional.filter(keeps),
  };
}

function requiredOf({ object, optional }: ObjectShape): string[] {
  return Object.keys(object).filter((key) => !optional.includes(key));
}
