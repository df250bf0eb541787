import { describe, expect, test } from "vitest";
import { applyDefaults } from "../../src/language/defaults";
import { LanguageError } from "../../src/language/error";
import { evaluate } from "../../src/language/evaluate";
import { parseExpression } from "../../src/language/parser";
import { parseType } from "../../src/language/type-constraint";
import { convert } from "../../src/value/convert";
import { toJson, typeJson } from "../../src/value/json";
import {
  BOOL,
  DYNAMIC,
  listOf,
  mapOf,
  NUMBER,
  objectOf,
  STRING,
  setOf,
  type Type,
  tupleOf,
} from "../../src/value/type";
import type { Value } from "../../src/value/value";
import { defaults as judged } from "../value/support/outputs";
import { terraformFound } from "../value/support/terraform";

describe("types", () => {
  const object = (attributes: Record<string, Type>) => objectOf(new Map(Object.entries(attributes)));

  test.each<[string, Type]>([
    ["string", STRING],
    [" number ", NUMBER],
    ["bool", BOOL],
    ["any", DYNAMIC],
    ["list", listOf(DYNAMIC)],
    ["map", mapOf(DYNAMIC)],
    ['"string"', STRING],
    ['"list"', listOf(DYNAMIC)],
    ['"map"', mapOf(DYNAMIC)],
    ["list(string)", listOf(STRING)],
    ["set( number )", setOf(NUMBER)],
    ["map(list(any))", mapOf(listOf(DYNAMIC))],
    ["tuple([string, number])", tupleOf([STRING, NUMBER])],
    ["tuple([])", tupleOf([])],
    ["object({})", object({})],
    ["object({ a = string, b : bool })", object({ a: STRING, b: BOOL })],
    ["object({\n  a = string # why\n  b = list(number)\n})", object({ a: STRING, b: listOf(NUMBER) })],
    ["object({ constructor = string, __proto__ = bool })", object({ constructor: STRING, ["__proto__"]: BOOL })],
    [
      "object({ a = optional(string) })",
      { kind: "object", attributes: new Map([["a", STRING]]), optional: new Set(["a"]) },
    ],
  ])("%s", (text, type) => {
    expect(parseType(text)).toEqual({ type, defaults: undefined });
  });

  test.each<[text: string, id: string]>([
    ["strin", "type-unknown"],
    ["a.b", "type-unknown"],
    ["1", "type-unknown"],
    ["null", "type-unknown"],
    ['"number"', "type-unknown"],
    ["string()", "type-unknown"],
    ["any(string)", "type-unknown"],
    ["vector(string)", "type-unknown"],
    ["set", "type-argument"],
    ["list(list)", "type-argument"],
    ["list()", "type-argument"],
    ["map(string, string)", "type-argument"],
    ["object", "type-argument"],
    ["object(string)", "type-argument"],
    ["tuple(string)", "type-argument"],
    ["object({ a = string, a = bool })", "type-key"],
    ['object({ "a" = string })', "type-key"],
    ["object({ (a) = string })", "type-key"],
    ["optional(string)", "type-optional"],
    ["list(optional(string))", "type-optional"],
    ["object({ a = optional() })", "type-optional"],
    ["object({ a = optional(string, 1, 2) })", "type-optional"],
    ["object({ a = optional(string, var.x) })", "type-constant"],
    ['object({ a = optional(string, upper("x")) })', "type-constant"],
    ['object({ a = optional(number, "x") })', "type-default"],
    ["object({ a = optional(list(string), {}) })", "type-default"],
    ["list(string", "unclosed"],
    ["", "unfinished"],
    [`${"list(".repeat(1000)}string${")".repeat(1000)}`, "too-deep"],
  ])("%s is none", (text, id) => {
    expect(() => parseType(text)).toThrow(expect.objectContaining({ id: `language/${id}` }));
    expect(() => parseType(text)).toThrow(LanguageError);
  });
});

/** On one line, as the judge needs it. */
const NESTED = [
  'object({ a = optional(string, "A")',
  "b = optional(object({ c = optional(number, 5), d = optional(bool) }), {})",
  'e = optional(list(object({ f = optional(string, "F"), g = optional(string) })), [{}, { f = null }]) })',
].join(", ");

/** Types, and values that a variable of that type may be given. */
const CASES: readonly (readonly [type: string, ...values: string[]])[] = [
  ["string", '"a"', "1", "null", "[]"],
  [
    'object({ a = optional(string, "x") })',
    "{}",
    "{ a = null }",
    "{ a = 1 }",
    '{ a = "y", b = 2 }',
    "null",
    "[]",
    '"x"',
    "{ a = [] }",
  ],
  ["object({ a = string, b = optional(number) })", "{ a = 1 }", "{}", '{ a = "x", b = "2" }', '{ a = "x", b = "y" }'],
  [
    NESTED,
    "{}",
    "{ b = {} }",
    "{ b = { c = null } }",
    "{ b = null }",
    "{ b = { d = true } }",
    "{ e = [] }",
    "{ e = [{}] }",
    "{ e = [{ g = 1 }, { f = 2 }] }",
    "{ e = null }",
  ],
  [
    'list(object({ a = optional(string, "x"), b = optional(number, 1) }))',
    "[]",
    "[{}]",
    "[{ a = 1 }, {}]",
    '[{ a = null }, { b = "5" }]',
    "[null]",
    "{}",
    "[[]]",
    "{ k = {} }",
  ],
  ['set(object({ a = optional(string, "x") }))', "[]", "[{}, {}]", '[{ a = 1 }, {}, { a = "x" }]', "[null, {}]"],
  [
    'map(object({ a = optional(string, "x"), b = optional(list(string), ["q"]) }))',
    "{}",
    "{ k = {} }",
    "{ k = { a = 1 }, l = {} }",
    "{ k = null }",
    "{ k = { b = null } }",
    "[{}]",
  ],
  ['tuple([string, object({ a = optional(string, "x") })])', '["s", {}]', '["s", { a = "y" }]', '["s", null]', '["s"]'],
  ['map(map(object({ a = optional(string, "x") })))', "{ k = { l = {} } }", "{ k = {} }", "{ k = null }"],
  ['list(list(object({ a = optional(any, "x") })))', "[[{}]]", "[[{ a = 1 }]]", "[[{}], [{ a = [] }]]"],
  [
    'object({ a = optional(map(string), { k = "v" }), b = optional(set(number), [2, 1, 2]) })',
    "{}",
    "{ a = {} }",
    "{ b = [3] }",
  ],
  ["object({ a = optional(any) })", "{}", "{ a = [1] }"],
  [
    'object({ a = optional(object({ b = optional(string, "B"), c = string }), { c = "C" }) })',
    "{}",
    "{ a = {} }",
    '{ a = { c = "D" } }',
    "{ a = null }",
  ],
  [
    'object({ constructor = optional(string, "x"), __proto__ = optional(string, "y") })',
    "{}",
    "{ constructor = null }",
  ],
  ["object({ a = optional(number, null) })", "{}", "{ a = 1 }"],
  ["any", "{}", "[{ a = 1 }, 2]", "null"],
];

const FLAT = CASES.flatMap(([type, ...values]) => values.map((value) => ({ type, value })));

function ofVariable(type: string, value: string): Value | undefined {
  const constraint = parseType(type);
  const given = evaluate(parseExpression(value), { traversal: () => expect.fail("there are no names") });
  try {
    return convert(applyDefaults(given, constraint.defaults), constraint.type);
  } catch {
    return undefined;
  }
}

describe.runIf(terraformFound())("values of variables are those that Terraform gives them", () => {
  test(`${FLAT.length} values`, () => {
    const theirs = judged(FLAT);
    const found = FLAT.map(({ type, value }) => {
      const worth = ofVariable(type, value);
      return [type, value, worth && { type: typeJson(worth.type), value: toJson(worth) }];
    });
    const told = FLAT.map(({ type, value }, i) => {
      const outcome = theirs.get(i);
      return [type, value, outcome && { type: outcome.type, value: JSON.parse(outcome.value) }];
    });
    expect(found).toEqual(told);
  });
});

test("a value that has all it needs stays the same object", () => {
  const { defaults } = parseType('object({ a = optional(string, "x") })');
  const value = evaluate(parseExpression('{ a = "y" }'), { traversal: () => expect.fail("there are no names") });
  expect(applyDefaults(value, defaults)).toBe(value);
});
