import type { BinaryOperator } from "../syntax";

/** How strongly operators hold their operands. All of them are left-associative. */
export const PRECEDENCE: ReadonlyMap<string, number> = new Map<BinaryOperator, number>([
  ["||", 2],
  ["&&", 3],
  ["==", 4],
  ["!=", 4],
  ["<", 5],
  ["<=", 5],
  [">", 5],
  [">=", 5],
  ["+", 6],
  ["-", 6],
  ["*", 7],
  ["/", 7],
  ["%", 7],
]);
