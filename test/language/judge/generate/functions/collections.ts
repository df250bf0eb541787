import { listOf, mapOf, NUMBER, objectOf, STRING, setOf, type Type, tupleOf } from "../../../../../src/value/type";
import { call, leaf } from "../expression";
import type { Make } from "../generator";
import { text, tuple } from "../literal";
import { KEYS } from "../pools";
import { elementOf, fn, type Maker } from "./maker";

const sequence = (make: Make, type: Type) =>
  make.draw.chance(85) ? make.list(elementOf(type)) : make.set(elementOf(type));
const collection = (make: Make): Type => make.draw.pick([listOf, setOf, mapOf])(make.type(1));

/** Lists of at least one element, for what fails without. */
const filled = (make: Make, type: Type) => tuple(make.draw.many(1, 3, () => make.of(type)));

export const COLLECTIONS: readonly Maker[] = [
  fn("chunklist", "list", (make, type) => [make.list(elementOf(elementOf(type))), make.between(1, 3)]),
  fn(
    "coalesce",
    "any",
    (make, type) => {
      const empty = make.draw.pick([leaf("null"), text(""), leaf("var.no_text", ["null"])]);
      const args = [make.of(type), make.of(type)];
      return make.draw.chance(50) ? [empty, ...args] : args;
    },
    1,
  ),
  fn(
    "coalescelist",
    "list",
    (make, type) => [...make.draw.many(0, 2, () => make.list(elementOf(type))), filled(make, elementOf(type))],
    1,
  ),
  fn("compact", "list", (make) => [make.list(STRING)]),
  fn("concat", "list", (make, type) => make.draw.many(1, 3, () => make.list(elementOf(type))), 1),
  fn("contains", "bool", (make) => {
    const element = make.type(1);
    return [sequence(make, listOf(element)), make.of(element)];
  }),
  fn("distinct", "list", (make, type) => [make.list(elementOf(type))]),
  // A negative index is taken by newer releases than the judge, and then the end is counted from.
  fn("element", "any", (make, type) => [filled(make, type), make.draw.chance(80) ? make.within(0, 4) : make.length()]),
  {
    name: "flatten",
    gives: "list",
    make: (make, type) => {
      const deep = make.draw.chance(50) ? listOf(elementOf(type)) : make.type(2);
      return call("flatten", [
        make.draw.chance(80) ? make.list(deep) : tuple([make.list(deep), make.of(deep), make.set(elementOf(type))]),
      ]);
    },
  },
  fn("index", "number", (make) => {
    const element = make.type(1);
    const wanted = make.of(element);
    return [
      tuple([...make.draw.many(0, 2, () => make.of(element)), ...(make.draw.chance(80) ? [wanted] : [])]),
      wanted,
    ];
  }),
  fn("keys", "list", (make) => [make.map(make.type(1))]),
  fn("length", "number", (make) => [
    make.of(make.draw.chance(30) ? STRING : make.draw.chance(20) ? make.type() : collection(make)),
  ]),
  fn(
    "lookup",
    "any",
    (make, type) => {
      const name = make.draw.chance(70) ? text(make.draw.pick(KEYS)) : make.text();
      return [make.map(type), name, ...(make.draw.chance(85) ? [make.of(type)] : [])];
    },
    2,
  ),
  fn("matchkeys", "list", (make, type) => {
    const key = make.draw.pick([STRING, NUMBER]);
    const length = make.draw.int(0, 3);
    const list = (of: Type) => tuple(make.draw.many(length, length, () => make.of(of)));
    return [list(elementOf(type)), list(key), make.list(key)];
  }),
  {
    name: "merge",
    gives: "map",
    make: (make, type) => {
      if (make.draw.chance(15)) return call("merge", [make.list(type)], { spread: true });
      return call(
        "merge",
        make.draw.many(1, 3, () => make.of(type)),
        { least: 0 },
      );
    },
  },
  {
    name: "merge",
    gives: "object",
    make: (make, type) =>
      call("merge", [make.of(type), make.of(make.draw.chance(50) ? type : make.type())], { least: 0 }),
  },
  fn("one", "any", (make, type) => {
    const small = tuple(make.draw.many(0, 1, () => make.of(type)));
    return [make.draw.chance(25) ? call("toset", [small]) : small];
  }),
  fn("reverse", "list", (make, type) => [sequence(make, type)]),
  fn("setintersection", "set", (make, type) => make.draw.many(1, 3, () => make.of(type)), 1),
  fn("setproduct", "list", (make) => make.draw.many(2, 3, () => sequence(make, listOf(make.type(0)))), 1),
  fn("setsubtract", "set", (make, type) => [make.of(type), make.of(type)]),
  fn("setunion", "set", (make, type) => make.draw.many(1, 3, () => make.of(type)), 1),
  fn("slice", "list", (make, type) => [filled(make, elementOf(type)), make.between(0, 1), make.between(1, 1)]),
  fn("sort", "list", (make) => [sequence(make, listOf(STRING))]),
  fn("transpose", "map", (make) => [make.map(listOf(STRING))]),
  fn("values", "list", (make, type) => [make.map(elementOf(type))]),
  fn("zipmap", "map", (make, type) => {
    const keys = [...new Set(make.draw.many(0, 3, () => make.draw.pick(KEYS)))];
    return [tuple(keys.map((key) => text(key))), tuple(keys.map(() => make.of(elementOf(type))))];
  }),
];

const looseNumber: Type = objectOf(new Map([["a", NUMBER]]));

export const CONVERSION: readonly Maker[] = [
  fn("tobool", "bool", (make) => [make.draw.chance(50) ? make.flag() : text(make.draw.pick(["true", "false", "1"]))]),
  fn("tolist", "list", (make, type) => [sequence(make, type)]),
  fn("tomap", "map", (make, type) => [make.of(type)]),
  fn("tomap", "map", (make) => [make.of(looseNumber)]),
  fn("tonumber", "number", (make) => [
    make.draw.chance(50) ? make.number() : text(make.draw.pick(["12", "-1.5e2", " 1", "0x10", "1_0", "+5", "1."])),
  ]),
  fn("toset", "set", (make, type) => [
    make.draw.chance(90) ? make.list(elementOf(type)) : make.of(tupleOf([elementOf(type), make.type(0)])),
  ]),
  fn("tostring", "string", (make) => [make.draw.pick([make.text, make.number, make.flag])()]),
  fn("sensitive", "any", (make, type) => [make.of(type)]),
  fn("nonsensitive", "any", (make, type) => [make.of(type)]),
  fn("issensitive", "bool", (make) => [make.any()]),
  fn("ephemeralasnull", "any", (make, type) => [make.of(type)]),
];
