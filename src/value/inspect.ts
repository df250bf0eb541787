import { Unknown } from "./unknown";
import type { Value } from "./value";

/** The first unknown in a value, itself or within. */
export function firstUnknown({ content }: Value): Unknown | undefined {
  return content instanceof Unknown ? content : undefined;
}

/** Whether there is nothing unknown in a value. */
export function isWhollyKnown(value: Value): boolean {
  return firstUnknown(value) === undefined;
}
