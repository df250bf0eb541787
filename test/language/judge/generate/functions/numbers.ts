import { BOOL, NUMBER } from "../../../../../src/value/type";
import { call } from "../expression";
import type { Make } from "../generator";
import { fn, type Maker } from "./maker";

const one = (make: Make) => [make.number()];
const several = (make: Make) => make.draw.many(1, 3, make.number);

/** With the arguments one by one, or as a list that is spread. */
function extreme(name: string): Maker {
  return {
    name,
    gives: "number",
    make: (make) => {
      if (make.draw.chance(25)) return call(name, [make.list(NUMBER)], { spread: true });
      return call(name, several(make), { least: 1 });
    },
  };
}

export const NUMBERS: readonly Maker[] = [
  fn("abs", "number", one),
  fn("ceil", "number", one),
  fn("floor", "number", one),
  fn("log", "number", (make) => [make.between(1, 100), make.between(2, 10)]),
  extreme("max"),
  extreme("min"),
  fn("parseint", "number", (make) => [make.from(["ff", "12", "-101", "zZ", "0"]), make.between(2, 62)]),
  fn("pow", "number", (make) => [make.number(), make.between(-2, 5)]),
  fn("range", "list", (make) => make.draw.many(1, 3, () => make.between(1, 5)), 1),
  fn("signum", "number", one),
  fn("sum", "number", (make) => [make.list(NUMBER)]),
  fn("alltrue", "bool", (make) => [make.list(BOOL)]),
  fn("anytrue", "bool", (make) => [make.list(BOOL)]),
];
