import { describe, expect, test } from "vitest";
import { conforms } from "../../src/value/conforms";
import { convert } from "../../src/value/convert";
import { equals, sameValue } from "../../src/value/equal";
import { isWhollyKnown } from "../../src/value/inspect";
import { fromJson, jsonText, toJson } from "../../src/value/json";
import { marksWithin, unmarkedDeep } from "../../src/value/marks";
import { setValue } from "../../src/value/set";
import { compareText, normalizeText } from "../../src/value/text";
import {
  BOOL,
  DYNAMIC,
  hasDynamic,
  listOf,
  mapOf,
  NUMBER,
  objectOf,
  STRING,
  sameType,
  setOf,
  type Type,
  tupleOf,
  withoutOptional,
} from "../../src/value/type";
import { stringValue, type Value, withMarks } from "../../src/value/value";
import { fc } from "../support/random";

const object = (attributes: Record<string, Type>, ...optional: string[]): Type => ({
  ...objectOf(new Map(Object.entries(attributes))),
  ...(optional.length > 0 && { optional: new Set(optional) }),
});

describe("types", () => {
  test.each<[Type, Type, boolean]>([
    [STRING, { kind: "string" }, true],
    [listOf(STRING), setOf(STRING), false],
    [listOf(STRING), listOf(NUMBER), false],
    [tupleOf([STRING]), tupleOf([STRING, STRING]), false],
    [object({ a: STRING }), object({ b: STRING }), false],
    [object({ a: STRING, b: BOOL }), object({ b: BOOL, a: STRING }), true],
    [object({ a: STRING }), object({ a: STRING }, "a"), false],
    [object({ constructor: STRING }), object({}), false],
  ])("are the same or not: %#", (a, b, same) => {
    expect(sameType(a, b)).toBe(same);
    expect(sameType(b, a)).toBe(same);
  });

  test.each<[Type, boolean]>([
    [DYNAMIC, true],
    [STRING, false],
    [listOf(mapOf(DYNAMIC)), true],
    [tupleOf([STRING, object({ a: setOf(DYNAMIC) })]), true],
    [object({ a: tupleOf([STRING]) }), false],
  ])("have dynamic in them or not: %#", (type, dynamic) => {
    for (let turn = 0; turn < 2; turn++) expect(hasDynamic(type)).toBe(dynamic);
  });

  test.each<[Type, Type, boolean]>([
    [listOf(STRING), listOf(DYNAMIC), true],
    [listOf(DYNAMIC), listOf(STRING), false],
    [tupleOf([STRING]), tupleOf([DYNAMIC]), true],
    [tupleOf([]), tupleOf([DYNAMIC]), false],
    [object({ a: STRING }), object({ a: DYNAMIC }), true],
    [object({ a: STRING }), object({ b: DYNAMIC }), false],
    [object({ a: STRING }), mapOf(DYNAMIC), false],
  ])("conform or not: %#", (type, other, expected) => {
    expect(conforms(type, other)).toBe(expected);
  });

  test("lose what is optional, and stay the same object where nothing is", () => {
    const plain = tupleOf([listOf(object({ a: STRING }))]);
    expect(withoutOptional(plain)).toBe(plain);
    const type = tupleOf([listOf(object({ a: STRING, b: object({ c: BOOL }, "c") }, "b")), mapOf(NUMBER)]);
    const expected = tupleOf([listOf(object({ a: STRING, b: object({ c: BOOL }) })), mapOf(NUMBER)]);
    expect(withoutOptional(type)).toEqual(expected);
    expect(withoutOptional(type)).toBe(withoutOptional(type));
  });
});

describe("texts", () => {
  test("have one order, that of their bytes", () => {
    const texts = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
    expect(compareText("\u{1f600}", "\ufb01")).toBeGreaterThan(0);
    expect(compareText("\u{1f600}", "\u{1f601}")).toBeLessThan(0);
    expect(compareText("a\u{1f600}", "a")).toBeGreaterThan(0);
  });

  test("are of normal form and of whole letters", () => {
    expect(stringValue("e\u0301").content).toBe("é");
    expect(normalizeText("a\ud800b")).toBe("a\ufffdb");
    expect(normalizeText("😀\u212b")).toBe("😀Å");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => normalizeText(text) === text.normalize()));
  });
});

describe("a thousand levels", () => {
  const depth = 1000;
  const nested = (make: (inner: unknown) => unknown) => {
    let json: unknown = "x";
    for (let i = 0; i < depth; i++) json = make(json);
    return fromJson(json);
  };

  test.each<[string, () => Value]>([
    ["of tuples", () => nested((inner) => [inner])],
    ["of objects", () => nested((inner) => ({ a: inner }))],
  ])("%s do not fill the stack", (_, make) => {
    const [a, b] = [make(), make()];
    expect(sameType(a.type, b.type)).toBe(true);
    expect(conforms(a.type, b.type)).toBe(true);
    expect(hasDynamic(a.type)).toBe(false);
    expect(withoutOptional(a.type)).toBe(a.type);
    expect(sameValue(a, b)).toBe(true);
    expect(equals(a, b).content).toBe(true);
    expect(isWhollyKnown(a)).toBe(true);
    expect(marksWithin(withMarks(a, 1))).toBe(1);
    expect(unmarkedDeep(a)).toBe(a);
    expect((setValue([a, b], a.type).content as Value[]).length).toBe(1);
    expect(jsonText(a).length).toBeGreaterThan(2 * depth);
    expect(toJson(a)).toBeTypeOf("object");
    expect(convert(a, b.type)).toBe(a);
  });

  test("are converted", () => {
    const value = nested((inner) => [inner]);
    let type: Type = NUMBER;
    for (let i = 0; i < depth; i++) type = listOf(type);
    expect(() => convert(value, type)).toThrow("a number is required");
  });
});
