import { describe, expect, test } from "vitest";
import { listValue } from "../../src/value/collection";
import { equals, sameValue, surelyEqual } from "../../src/value/equal";
import { isWhollyKnown } from "../../src/value/inspect";
import { marksWithin, unmarkedDeep } from "../../src/value/marks";
import { setValue } from "../../src/value/set";
import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, objectOf, STRING, setOf, tupleOf } from "../../src/value/type";
import {
  EPHEMERAL,
  FALSE,
  isKnown,
  nullValue,
  SENSITIVE,
  TRUE,
  tupleValue,
  type Value,
  withMarks,
  withOrigin,
} from "../../src/value/value";
import { fc } from "../support/random";
import { json, map, num, object, text, unknown, values } from "./support/values";

const dynamic = unknown(DYNAMIC);
const either = (...candidates: Value[]) => unknown(candidates[0]?.type ?? STRING, { candidates });
const list = (...elements: Value[]) => listValue(elements, elements[0]?.type ?? STRING);
const set = (...elements: Value[]) => setValue(elements, elements[0]?.type ?? STRING);
const nested = (...numbers: string[]) => set(...numbers.map((n) => tupleValue([num(n)])));
const alike = (a: Value) => ({ ...a });

// As go-cty's own tests of Equals have it, and our two additions.
describe.each<[string, Value, Value, boolean | "unknown"]>([
  ["texts", text("a"), text("a"), true],
  ["a text and a number", text("1"), num(1), false],
  ["numbers", num("0.1"), num("0.10"), true],
  ["large numbers", num("12345678901234567890123"), num("12345678901234567890124"), false],
  ["zeros", num("0"), num("-0"), true],
  ["nulls of any types", nullValue(STRING), nullValue(NUMBER), true],
  ["null and an empty text", nullValue(), text(""), false],
  ["null and what may be null", nullValue(STRING), unknown(NUMBER), "unknown"],
  ["null and what is not", nullValue(STRING), unknown(STRING, { notNull: true }), false],
  ["a tuple and a list", json([1]), list(num(1)), false],
  ["objects with other names", json({ a: 1 }), json({ b: 1 }), false],
  ["objects in another order", json({ a: 1, b: 2 }), json({ b: 2, a: 1 }), true],
  ["an object and a map", json({ a: "x" }), map({ a: text("x") }, STRING), false],
  ["lists of other lengths", list(num(1)), list(num(1), num(2)), false],
  ["a null attribute of no type", json({ a: null }), json({ a: "x" }), false],
  ["two null attributes of no type", json({ a: null }), json({ a: null }), true],
  ["a number and what may be it", num(2), unknown(NUMBER, { min: 0 }), "unknown"],
  ["a number and what is larger", num(2), unknown(NUMBER, { min: 2, minExclusive: true }), false],
  ["a number and what is smaller", num(2), unknown(NUMBER, { max: 1 }), false],
  ["anything and what is of an unknown type", num(1), dynamic, "unknown"],
  ["a text and an unknown number", text("hello"), unknown(NUMBER), false],
  ["unknown values of two types", unknown(STRING), unknown(NUMBER), "unknown"],
  ["unknown elements", tupleValue([text("hi"), unknown()]), tupleValue([text("hi"), unknown()]), "unknown"],
  [
    "a difference before an unknown element",
    tupleValue([text("a"), unknown()]),
    tupleValue([text("b"), unknown()]),
    false,
  ],
  [
    "a difference behind an unknown element",
    tupleValue([unknown(), text("a")]),
    tupleValue([unknown(), text("b")]),
    "unknown",
  ],
  [
    "a difference beside an unknown attribute",
    object({ a: unknown(), b: text("a") }),
    object({ a: unknown(), b: text("b") }),
    false,
  ],
  [
    "an unknown list that has elements, and none",
    unknown(listOf(STRING), { minLength: 1 }),
    listValue([], STRING),
    false,
  ],
  ["a prefix", unknown(STRING, { prefix: "foo-" }), text("foo-bar"), "unknown"],
  ["another prefix", unknown(STRING, { prefix: "foo-" }), text("bar"), false],
  [
    "types that cannot become the same",
    object({ a: text("a"), b: unknown(NUMBER) }),
    object({ a: dynamic, c: unknown(NUMBER) }),
    false,
  ],
  ["types that may become the same", object({ a: nullValue() }), object({ a: dynamic }), "unknown"],
  [
    "a list and a list of lists of anything",
    object({ a: nullValue(listOf(STRING)) }),
    object({ a: unknown(listOf(listOf(DYNAMIC))) }),
    false,
  ],
  [
    "a list of lists and one of anything",
    object({ a: nullValue(listOf(listOf(STRING))) }),
    object({ a: unknown(listOf(listOf(DYNAMIC))) }),
    "unknown",
  ],
  ["sets in another order", set(num(2), num(1)), set(num(1), num(2)), true],
  ["sets of other elements", set(num(2), num(1)), set(num(1), num(3)), false],
  ["a set with an unknown element", set(text("a"), unknown()), set(text("a"), text("b")), "unknown"],
  [
    "sets of numbers that share ten digits",
    nested("12345678901.5", "12345678901.25", "3"),
    nested("3", "12345678901.25", "12345678901.5"),
    true,
  ],
  ["candidates that all differ", either(text("a"), text("b")), text("c"), false],
  ["candidates that may be it", either(text("a"), text("b")), text("b"), "unknown"],
  ["candidates of both that all differ", either(text("a"), text("b")), either(text("c"), text("d")), false],
  ["one candidate", either(num(1)), num("1.0"), true],
  ["candidates and null", either(text("a"), nullValue(STRING)), nullValue(STRING), "unknown"],
  ["candidates that are no null", either(text("a"), text("b")), nullValue(STRING), false],
])("%s", (_, a, b, expected) => {
  test(`are ${expected === true ? "equal" : expected ? "not decided" : "not equal"}, either way round`, () => {
    for (const answer of [equals(a, b), equals(b, a)]) {
      expect(answer.type).toBe(BOOL);
      expect(isKnown(answer) ? answer.content : "unknown").toBe(expected);
    }
    expect(surelyEqual(a, b)).toBe(expected === true);
  });
});

describe("unknown values of one origin", () => {
  const [owner, other] = [{}, {}];
  const id = (of: object, path: (string | number)[] = ["id"], type = STRING) =>
    withOrigin(unknown(type), { owner: of, path });

  test("are equal, also within", () => {
    expect(equals(id(owner), id(owner))).toEqual(TRUE);
    expect(equals(tupleValue([id(owner)]), tupleValue([id(owner)]))).toEqual(TRUE);
    expect(equals(object({ a: id(owner) }), object({ a: id(owner) }))).toEqual(TRUE);
    expect(equals(id(owner, ["zones", 0], DYNAMIC), id(owner, ["zones", 0], DYNAMIC))).toEqual(TRUE);
  });

  test("of another owner, path or type are not decided", () => {
    for (const b of [id(other), id(owner, ["name"]), id(owner, ["id", 0]), id(owner, ["id"], NUMBER), unknown()]) {
      expect(isKnown(equals(id(owner), b))).toBe(false);
    }
  });
});

describe("marks of an answer", () => {
  const secret = (value: Value) => withMarks(value, SENSITIVE);

  test("are those of both, also of what is in them", () => {
    const answer = equals(object({ a: secret(text("a")) }), object({ a: withMarks(text("a"), EPHEMERAL) }));
    expect([answer.content, answer.marks]).toEqual([true, SENSITIVE | EPHEMERAL]);
    expect(equals(text("a"), secret(text("b")))).toEqual(secret(FALSE));
    expect(equals(secret(unknown()), text("a")).marks).toBe(SENSITIVE);
  });

  test("against a null are only those on the outside", () => {
    const inside = object({ a: secret(text("a")) });
    expect(equals(inside, nullValue())).toEqual(FALSE);
    expect(equals(nullValue(), withMarks(inside, EPHEMERAL)).marks).toBe(EPHEMERAL);
  });
});

describe("equality of any values", () => {
  test("is one of equivalence", () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        if (isWhollyKnown(a)) expect(surelyEqual(a, a)).toBe(true);
        expect(sameValue(equals(a, b), equals(b, a))).toBe(true);
        if (surelyEqual(a, b) && surelyEqual(b, c)) expect(surelyEqual(a, c)).toBe(true);
        expect(equals(a, alike(a)).marks).toBe(marksWithin(a));
      }),
      { numRuns: 500 },
    );
  });

  test("does not look at marks", () => {
    fc.assert(fc.property(values, (a) => surelyEqual(a, unmarkedDeep(a)) === surelyEqual(a, a)));
  });
});

describe("the same value", () => {
  test.each<[string, Value, Value, boolean]>([
    ["an unknown", unknown(), unknown(), true],
    ["what is known of it", unknown(STRING, { notNull: true }), unknown(), false],
    ["bounds", unknown(NUMBER, { min: 1, max: 2 }), unknown(NUMBER, { min: 1, max: 2, maxExclusive: true }), false],
    ["nulls of two types", nullValue(STRING), nullValue(NUMBER), false],
    ["marks", text("a"), text("a", SENSITIVE), false],
    ["marks within", tupleValue([text("a")]), tupleValue([text("a", SENSITIVE)]), false],
    ["empty lists of two types", listValue([], STRING), listValue([], NUMBER), false],
    ["candidates", either(num(1), num(2)), either(num("1"), num("2.0")), true],
    ["a bool and nothing", TRUE, unknown(BOOL), false],
    ["members", json({ a: [1, null] }), json({ a: [1, null] }), true],
    ["names of all kinds", json({ constructor: 1 }), json({ toString: 1 }), false],
  ])("%s", (_, a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
    expect(sameValue(b, a)).toBe(expected);
  });

  test("is one of equivalence, and equal where it is known", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(sameValue(a, alike(a))).toBe(true);
        expect(sameValue(a, b)).toBe(sameValue(b, a));
        if (sameValue(a, b) && isWhollyKnown(a)) expect(surelyEqual(a, b)).toBe(true);
      }),
    );
  });
});

test("types of structures are compared too", () => {
  expect(sameValue(nullValue(tupleOf([STRING])), nullValue(tupleOf([STRING])))).toBe(true);
  expect(sameValue(nullValue(objectOf(new Map([["a", setOf(STRING)]]))), nullValue(mapOf(setOf(STRING))))).toBe(false);
});
