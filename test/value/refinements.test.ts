import { describe, expect, test } from "vitest";
import { listValue } from "../../src/value/collection";
import { sameValue } from "../../src/value/equal";
import { parseNumber } from "../../src/value/number";
import { bothBounds, commonRefinements, mayBe, rangeOf, refine } from "../../src/value/refinements";
import { setValue } from "../../src/value/set";
import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, STRING, setOf } from "../../src/value/type";
import type { Refinements, UnknownContent } from "../../src/value/value";
import { nullValue, SENSITIVE, TRUE, type Value, withMarks } from "../../src/value/value";
import { fc } from "../support/random";
import { json, map, num, text, unknown, values } from "./support/values";

describe("what is known of a value", () => {
  test.each<[Value, Refinements]>([
    [text("ab"), { notNull: true, prefix: "ab", candidates: [text("ab")] }],
    [num(5), { notNull: true, min: 5, max: 5, candidates: [num(5)] }],
    [TRUE, { notNull: true, candidates: [TRUE] }],
    [nullValue(STRING), { candidates: [nullValue(STRING)] }],
    [listValue([unknown()], STRING), { notNull: true, minLength: 1, maxLength: 1 }],
    [setValue([unknown(), text("a")], STRING), { notNull: true }],
    [json({ a: 1 }), { notNull: true }],
    [unknown(STRING, { prefix: "x" }), { prefix: "x" }],
  ])("%#", (value, range) => {
    expect(rangeOf(value)).toEqual(range);
  });
});

describe("one and the other", () => {
  test.each<[Refinements, Refinements, Refinements, Refinements]>([
    [{ notNull: true }, {}, { notNull: true }, {}],
    [{ prefix: "ab" }, { prefix: "abc" }, { prefix: "abc" }, { prefix: "ab" }],
    [{ prefix: "ab" }, { prefix: "c" }, { prefix: "ab" }, {}],
    [{ prefix: "a😀" }, { prefix: "a😁" }, { prefix: "a😁" }, { prefix: "a" }],
    [
      { min: 1, max: 5 },
      { min: 3, max: 9 },
      { min: 3, max: 5 },
      { min: 1, max: 9 },
    ],
    [{ min: 1, minExclusive: true }, { min: 1 }, { min: 1, minExclusive: true }, { min: 1 }],
    [{ max: 1 }, { max: 1, maxExclusive: true }, { max: 1, maxExclusive: true }, { max: 1 }],
    [{ min: 1 }, {}, { min: 1 }, {}],
    [{ minLength: 1, maxLength: 3 }, { minLength: 2 }, { minLength: 2, maxLength: 3 }, { minLength: 1 }],
    [
      { candidates: [text("a"), text("b")] },
      { candidates: [text("b"), text("c")] },
      { candidates: [text("b")] },
      { candidates: [text("a"), text("b"), text("c")] },
    ],
    [{ candidates: [text("a")] }, {}, { candidates: [text("a")] }, {}],
  ])("%#", (a, b, and, or) => {
    expect(bothBounds(a, b)).toEqual(and);
    expect(commonRefinements(a, b)).toEqual(or);
  });

  test("no more candidates are kept than anybody looks at", () => {
    const many = (from: number) => ({ candidates: Array.from({ length: 60 }, (_, i) => num(from + i)) });
    expect(commonRefinements(many(0), many(0))).toEqual(many(0));
    expect(commonRefinements(many(0), many(60))).toEqual({});
  });
});

describe("an unknown value of which more is known", () => {
  test.each<[string, Value, Refinements, Value]>([
    [
      "keeps what was known",
      unknown(STRING, { notNull: true }),
      { prefix: "a" },
      unknown(STRING, { notNull: true, prefix: "a" }),
    ],
    ["is a number between two that are one", unknown(NUMBER, { min: 5 }), { notNull: true, max: 5 }, num(5)],
    ["may be null all the same", unknown(NUMBER, { min: 5 }), { max: 5 }, unknown(NUMBER, { min: 5, max: 5 })],
    [
      "is no number between two that exclude it",
      unknown(NUMBER),
      { notNull: true, min: 5, max: 5, maxExclusive: true },
      unknown(NUMBER, { notNull: true, min: 5, max: 5, maxExclusive: true }),
    ],
    ["is an empty map", unknown(mapOf(STRING)), { notNull: true, maxLength: 0 }, map({}, STRING)],
    [
      "is a list of unknown elements",
      unknown(listOf(STRING)),
      { notNull: true, minLength: 2, maxLength: 2 },
      listValue([unknown(), unknown()], STRING),
    ],
    [
      "is a set of one",
      unknown(setOf(STRING)),
      { notNull: true, minLength: 1, maxLength: 1 },
      setValue([unknown()], STRING),
    ],
    [
      "is a set of two, of which nobody knows whether they are equal",
      unknown(setOf(STRING)),
      { notNull: true, minLength: 2, maxLength: 2 },
      unknown(setOf(STRING), { notNull: true, minLength: 2, maxLength: 2 }),
    ],
    [
      "is the only candidate",
      unknown(STRING, { candidates: [text("a"), text("b")] }),
      { candidates: [text("b")] },
      text("b"),
    ],
    ["of no type has only candidates", unknown(DYNAMIC), { notNull: true, prefix: "a" }, unknown(DYNAMIC)],
    ["if it is known it stays", text("a"), { prefix: "b" }, text("a")],
  ])("%s", (_, value, more, expected) => {
    expect(refine(value, more)).toEqual(expected);
    expect(refine(withMarks(value, SENSITIVE), more)).toEqual(withMarks(expected, SENSITIVE));
  });
});

describe("may an unknown value be this one", () => {
  test.each<[string, Value, Value, boolean]>([
    ["null", unknown(), nullValue(), true],
    ["no null", unknown(STRING, { notNull: true }), nullValue(), false],
    ["of another type", unknown(), num(1), false],
    ["of any type", unknown(DYNAMIC), num(1), true],
    ["a list of anything", unknown(listOf(DYNAMIC)), listValue([], STRING), true],
    ["with the prefix", unknown(STRING, { prefix: "a" }), text("ab"), true],
    ["at the bound", unknown(NUMBER, { max: 1 }), num(1), true],
    ["at a bound that is excluded", unknown(NUMBER, { max: 1, maxExclusive: true }), num(1), false],
    ["too short", unknown(listOf(STRING), { minLength: 1 }), listValue([], STRING), false],
    ["too long", unknown(listOf(STRING), { maxLength: 0 }), listValue([text("a")], STRING), false],
    [
      "of a length that nobody knows",
      unknown(setOf(STRING), { minLength: 2 }),
      setValue([unknown(), text("a")], STRING),
      true,
    ],
    ["unknown too", unknown(BOOL), unknown(BOOL), true],
  ])("%s", (_, value, other, expected) => {
    expect(mayBe(value.content as UnknownContent, value.type, other)).toBe(expected);
  });

  test("what is known of a value holds for it, and for one of it and any other", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const one = unknown(a.type, rangeOf(a)).content as UnknownContent;
        expect(mayBe(one, a.type, a)).toBe(true);
        const two = unknown(a.type, commonRefinements(rangeOf(a), rangeOf(b))).content as UnknownContent;
        expect(mayBe(two, a.type, a)).toBe(true);
        const more = refine(unknown(a.type), rangeOf(a));
        if (a.type.kind === "string" && a.content !== null) expect(sameValue(refine(more, {}), more)).toBe(true);
      }),
    );
  });
});

test("bounds are exact", () => {
  const min = parseNumber("0.1") as number;
  expect(mayBe(unknown(NUMBER, { min }).content as UnknownContent, NUMBER, num("0.1"))).toBe(true);
  expect(
    mayBe(unknown(NUMBER, { min }).content as UnknownContent, NUMBER, num("0.09999999999999999999999999999999999")),
  ).toBe(false);
});
