import { describe, expect, test } from "vitest";
import {
  ANY_TEXT,
  eitherShape,
  joinedShape,
  mappedShape,
  partOfShape,
  SOME_TEXT,
  shapeBegins,
  shapeLength,
  shapeStart,
  type TextShape,
} from "../../src/value/shape";

const digits = (min: number, max = min): TextShape => [{ letters: "0123456789", min, max }];
const name = joinedShape([["web-"], digits(5)]);

test("shapes one behind the other", () => {
  expect(name).toEqual(["web-", { letters: "0123456789", min: 5, max: 5 }]);
  expect(joinedShape([["a"], ["b"], [""], digits(1)])).toEqual(["ab", ...digits(1)]);
  expect(joinedShape(Array.from({ length: 40 }, () => ["-", ...digits(1, 2)]))).toEqual([
    { letters: "-0123456789", min: 80, max: 120 },
  ]);
});

test("how long", () => {
  expect(shapeLength(name)).toEqual({ min: 9, max: 9 });
  expect(shapeLength(joinedShape([["名"], SOME_TEXT]))).toEqual({ min: 2, max: Infinity });
});

describe("the first letter", () => {
  test.each([
    [name, { letters: "w", mayBeEmpty: false }],
    [digits(2), { letters: "0123456789", mayBeEmpty: false }],
    [joinedShape([digits(0, 1), ["-"]]), { letters: "-0123456789", mayBeEmpty: false }],
    [digits(0, 3), { letters: "0123456789", mayBeEmpty: true }],
    [ANY_TEXT, { letters: undefined, mayBeEmpty: true }],
    [[] as TextShape, { letters: "", mayBeEmpty: true }],
  ])("%j: %j", (shape, start) => {
    expect(shapeStart(shape)).toEqual(start);
  });
});

describe("beginning with a text", () => {
  test.each([
    [name, "web", true],
    [name, "web-1", undefined],
    [name, "web-x", false],
    [name, "web-12345x", false],
    [digits(0, 3), "1", undefined],
    [digits(1, 3), "x", false],
    [["http"], "http://", false],
    [["http", { min: 0, max: Infinity }], "http://", undefined],
    [[{ letters: "a", min: 2, max: 2 }], "aa", true],
    [name, "", true],
  ] as readonly (readonly [TextShape, string, boolean | undefined])[])("%j with %s: %s", (shape, text, wanted) => {
    expect(shapeBegins(shape, text)).toBe(wanted);
  });
});

test("the one or the other", () => {
  expect(eitherShape(name, name)).toBe(name);
  expect(eitherShape(["ab"], digits(3))).toEqual([{ letters: "0123456789ab", min: 2, max: 3 }]);
  expect(eitherShape(["ab"], SOME_TEXT)).toEqual([{ min: 1, max: Infinity }]);
});

test("letters replaced one by one, where that is certain", () => {
  expect(mappedShape(["A", { letters: "bc", min: 1, max: 2 }], (text) => text.toUpperCase())).toEqual([
    "A",
    { letters: "BC", min: 1, max: 2 },
  ]);
  expect(mappedShape(["ß"], (text) => text.toUpperCase())).toEqual([{ min: 0, max: Infinity }]);
});

test("a part of a text", () => {
  expect(partOfShape(name, 0, 6)).toEqual(["web-", ...digits(2)]);
  expect(partOfShape(name, 2, 100)).toEqual(["b-", ...digits(5)]);
  expect(partOfShape(joinedShape([digits(1, 2), ["x"]]), 0, 3)).toBeUndefined();
});
