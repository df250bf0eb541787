import type { Json } from "../../json";
import { not } from "../convert";

export function every(values: readonly boolean[]): boolean {
  return values.every(Boolean);
}

export function some(values: readonly boolean[]): boolean {
  return values.some(Boolean);
}

export function chunks(values: readonly Json[], size: number): Json[] {
  if (size < 1) return not();
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}

/** Every combination of one entry of each list. */
export function product(lists: readonly (readonly Json[])[]): Json[] {
  if (lists.length < 2) return not();
  return lists.reduce<Json[][]>(
    (found, entries) => found.flatMap((row) => entries.map((entry) => [...row, entry])),
    [[]],
  );
}
