import { describe, expect, test } from "vitest";
import { elementsOf, keysOf, lengthOf, listValue, mapValue } from "../../src/value/collection";
import { setValue } from "../../src/value/set";
import { DYNAMIC, listOf, mapOf, NUMBER, objectOf, STRING, tupleOf } from "../../src/value/type";
import { nullValue, stringValue, type Value } from "../../src/value/value";
import { json, num, text, unknown } from "./support/values";

const ab = objectOf(
  new Map([
    ["b", STRING],
    ["a", NUMBER],
  ]),
);

test("elements of no type yet get that of the collection", () => {
  const list = listValue([text("a"), nullValue(), unknown(DYNAMIC)], STRING);
  expect(elementsOf(list).map(({ type }) => type)).toEqual([STRING, STRING, STRING]);
  const map = mapValue(new Map([["a", nullValue()]]), STRING);
  expect(map).toEqual({ type: mapOf(STRING), content: new Map([["a", nullValue(STRING)]]), marks: 0 });
  expect(listValue([nullValue()], DYNAMIC).content).toEqual([nullValue()]);
});

test("a map has its keys in the order of their bytes", () => {
  const names = ["b", "a", "😀", "\ufb01", "B", "constructor", "__proto__"];
  const map = mapValue(new Map(names.map((name) => [name, stringValue(name)])), STRING);
  const order = ["B", "__proto__", "a", "b", "constructor", "\ufb01", "😀"];
  expect([...(map.content as ReadonlyMap<string, Value>).keys()]).toEqual(order);
  expect(keysOf(map)).toEqual(order);
  expect(elementsOf(map).map(({ content }) => content)).toEqual(order);
});

test("an object has its names and values in order too, large or small", () => {
  const large = json(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${19 - i}`, 19 - i])));
  const sorted = Array.from({ length: 20 }, (_, i) => `k${i}`).sort();
  for (let turn = 0; turn < 2; turn++) {
    expect(keysOf(large)).toEqual(sorted);
    expect(elementsOf(large).map(({ content }) => `k${content}`)).toEqual(sorted);
  }
});

test("names of an unknown object are those of its type", () => {
  expect(keysOf(unknown(ab))).toEqual(["a", "b"]);
  expect(keysOf(nullValue(ab))).toEqual([]);
  expect(keysOf(text("a"))).toEqual([]);
  expect(elementsOf(unknown(ab))).toEqual([]);
});

describe("length", () => {
  test.each<[string, Value, number | undefined]>([
    ["of a list", listValue([text("a"), unknown()], STRING), 2],
    ["of a map", mapValue(new Map([["a", num(1)]]), NUMBER), 1],
    ["of an object", json({ a: 1, b: 2 }), 2],
    ["of an unknown object", unknown(ab), 2],
    ["of an unknown tuple", unknown(tupleOf([STRING])), 1],
    ["of an unknown list", unknown(listOf(STRING)), undefined],
    ["of an unknown list of two", unknown(listOf(STRING), { notNull: true, minLength: 2, maxLength: 2 }), 2],
    ["of a set", setValue([text("a"), text("a")], STRING), 1],
    ["of a set with unknown elements", setValue([text("a"), unknown()], STRING), undefined],
    ["of a set with one unknown element", setValue([unknown()], STRING), 1],
    ["of null", nullValue(listOf(STRING)), undefined],
    ["of a text", text("abc"), undefined],
    ["of a number that is no whole one", num("0.5"), undefined],
  ])("%s", (_, value, expected) => {
    expect(lengthOf(value)).toBe(expected);
  });
});
