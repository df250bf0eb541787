import { describe, expect, test } from "vitest";
import { elementsOf, lengthOf } from "../../src/value/collection";
import { sameValue, surelyEqual } from "../../src/value/equal";
import { jsonText } from "../../src/value/json";
import { unmarkedDeep } from "../../src/value/marks";
import { setValue } from "../../src/value/set";
import { setKey } from "../../src/value/set-key";
import { BOOL, DYNAMIC, listOf, NUMBER, STRING, type Type, tupleOf } from "../../src/value/type";
import {
  EPHEMERAL,
  FALSE,
  nullValue,
  SENSITIVE,
  TRUE,
  tupleValue,
  UnknownContent,
  type Value,
  withOrigin,
} from "../../src/value/value";
import { fc } from "../support/random";
import { json, num, text, unknown, values } from "./support/values";

function shown(set: Value): unknown[] {
  return elementsOf(set).map((element) => (element.content instanceof UnknownContent ? "?" : jsonText(element)));
}

describe("a set", () => {
  test.each<[string, Value[], Type, string[]]>([
    [
      "of texts, by their bytes",
      [text("b"), text("a"), text("é"), text("Z"), text("a"), text("")],
      STRING,
      ['""', '"Z"', '"a"', '"b"', '"é"'],
    ],
    ["of letters beyond 16 bits", [text("😀"), text("\ufb01")], STRING, ['"\ufb01"', '"😀"']],
    [
      "of numbers, by value",
      [num(10), num(2), num("1e300"), num(-1), num("2.0")],
      NUMBER,
      ["-1", "2", "10", `1${"0".repeat(300)}`],
    ],
    ["of bools", [TRUE, FALSE, TRUE], BOOL, ["false", "true"]],
    [
      "with null and what is not known",
      [unknown(), nullValue(STRING), text("a"), unknown(), nullValue()],
      STRING,
      ['"a"', "?", "?", "null"],
    ],
    ["of lists, by their keys", [json([1, 2]), json([1]), json([10])], listOf(NUMBER), ["[10]", "[1,2]", "[1]"]],
  ])("%s", (_, elements, type, expected) => {
    const set = setValue(elements, type);
    expect(shown(set)).toEqual(expected);
    expect(elementsOf(set).every((element) => element.type.kind !== "dynamic")).toBe(true);
  });

  test("has the marks of its elements, which have none", () => {
    const set = setValue([text("a", SENSITIVE), text("b", EPHEMERAL)], STRING);
    expect(set.marks).toBe(SENSITIVE | EPHEMERAL);
    expect(elementsOf(set)).toEqual([text("a"), text("b")]);
    const nested = setValue([tupleValue([text("a", SENSITIVE)])], tupleOf([STRING]));
    expect([nested.marks, elementsOf(nested)]).toEqual([SENSITIVE, [tupleValue([text("a")])]]);
  });

  test("has an unknown element of one origin once", () => {
    const [owner, other] = [{}, {}];
    const id = (of: object, path = ["id"]) => withOrigin(unknown(), { owner: of, path });
    const set = setValue([id(owner), id(owner), id(owner, ["name"]), id(other)], STRING);
    expect(elementsOf(set)).toHaveLength(3);
    expect(lengthOf(set)).toBeUndefined();
    expect(lengthOf(setValue([id(owner), id(owner)], STRING))).toBe(1);
  });

  test("of any values has each once, in one order, whatever the order they came in", () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), fc.nat(), (all, turn) => {
        const one = DYNAMIC;
        const set = setValue(all, one);
        const elements = elementsOf(set);
        for (const value of all) {
          const plain = unmarkedDeep(value);
          if (surelyEqual(plain, plain))
            expect(elements.filter((element) => surelyEqual(element, plain))).toHaveLength(1);
        }
        expect(sameValue(setValue(elements, one), { ...set, marks: 0 })).toBe(true);
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(elementsOf(setValue(turned, one)).map(setKey)).toEqual(elements.map(setKey));
      }),
    );
  });

  test("of ten thousand elements costs little, known or not", () => {
    const started = performance.now();
    const owner = {};
    const names = Array.from({ length: 10_000 }, (_, i) => text(`name-${i % 5000}`));
    const ids = Array.from({ length: 10_000 }, (_, i) => withOrigin(unknown(), { owner: { i }, path: ["id"] }));
    const few = Array.from({ length: 10_000 }, (_, i) => withOrigin(unknown(), { owner, path: ["id", i % 10] }));
    const objects = Array.from({ length: 10_000 }, (_, i) => json({ name: `x${i}`, port: i }));
    expect(elementsOf(setValue(names, STRING))).toHaveLength(5000);
    expect(elementsOf(setValue(ids, STRING))).toHaveLength(10_000);
    expect(elementsOf(setValue(few, STRING))).toHaveLength(10);
    expect(elementsOf(setValue(objects, DYNAMIC))).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

// As Go writes them: %q for texts, %.10g for numbers.
test.each<[Value, string]>([
  [text('a"\\\n\t\u0001\u007f\u00a0é😀\u2028'), '"a\\"\\\\\\n\\t\\x01\\x7f\\u00a0é😀\\u2028"'],
  [text("\u0007\u0008\u000b\u000c\r"), '"\\a\\b\\v\\f\\r"'],
  [num(5), "5"],
  [num(10_000_000_000), "1e+10"],
  [num(9_999_999_999), "9999999999"],
  [num(99_999_999_999), "1e+11"],
  [num("12345678901.25"), "1.23456789e+10"],
  [num("0.0001"), "0.0001"],
  [num("0.00001"), "1e-05"],
  [num("-1.5"), "-1.5"],
  [num("1e100"), "1e+100"],
  [num("123.456"), "123.456"],
  [num("-0"), "-0"],
  [num("Inf"), "+Inf"],
  [num("1p300000000"), "1p300000000"],
  [json({ b: 1, a: [true, null] }), "<<T;~;>;1;>"],
  [unknown(), "?"],
])("the key of an element: %#", (value, key) => {
  expect(setKey(value)).toBe(key);
});
