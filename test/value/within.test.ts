import { describe, expect, test } from "vitest";
import { firstUnknown, hasFinalType, isWhollyKnown } from "../../src/value/inspect";
import { marksWithin, unmarkedDeep, withoutMarks } from "../../src/value/marks";
import { DYNAMIC, listOf, NUMBER, objectOf, STRING } from "../../src/value/type";
import {
  EPHEMERAL,
  type Members,
  nullValue,
  SENSITIVE,
  tupleValue,
  type Value,
  withMarks,
} from "../../src/value/value";
import { fc } from "../support/random";
import { json, object, text, unknown, values } from "./support/values";

const twenty = Array.from({ length: 20 }, (_, i) => text(`${i}`));
const withSecret = tupleValue([...twenty, text("x", SENSITIVE)]);

describe("marks within", () => {
  test.each<[string, Value, number]>([
    ["nowhere", json({ a: [1, "x", null] }), 0],
    ["outside", withMarks(json([]), EPHEMERAL), EPHEMERAL],
    ["inside", object({ a: tupleValue([text("a", SENSITIVE)]), b: text("b", EPHEMERAL) }), SENSITIVE | EPHEMERAL],
    ["in a large tuple", withSecret, SENSITIVE],
    ["on an unknown", object({ a: withMarks(unknown(), SENSITIVE) }), SENSITIVE],
  ])("%s", (_, value, expected) => {
    for (let turn = 0; turn < 2; turn++) expect(marksWithin(value)).toBe(expected);
    expect(marksWithin(unmarkedDeep(value))).toBe(0);
  });

  test("are taken away one by one", () => {
    const value = withMarks(object({ a: text("a", SENSITIVE), b: text("b", EPHEMERAL) }), SENSITIVE);
    expect(withoutMarks(value, SENSITIVE)).toEqual(object({ a: text("a"), b: text("b", EPHEMERAL) }));
    expect(withoutMarks(withSecret, EPHEMERAL)).toBe(withSecret);
    expect(unmarkedDeep(json([1]))).toEqual(json([1]));
  });

  test("of any value: without them it has none, and without any it stays", () => {
    fc.assert(
      fc.property(values, (value) => {
        const plain = unmarkedDeep(value);
        expect(marksWithin(plain)).toBe(0);
        expect(plain === value).toBe(marksWithin(value) === 0);
        expect(unmarkedDeep(plain)).toBe(plain);
      }),
    );
  });
});

describe("the first unknown", () => {
  const open = unknown();

  test.each<[string, Value, boolean]>([
    ["of a known value", json({ a: [1, null] }), false],
    ["of itself", open, true],
    ["of an element", tupleValue([...twenty, object({ a: open })]), true],
    ["of null", nullValue(), false],
  ])("%s", (_, value, found) => {
    for (let turn = 0; turn < 2; turn++) {
      expect(firstUnknown(value)).toBe(found ? open.content : undefined);
      expect(isWhollyKnown(value)).toBe(!found);
    }
  });

  test("is looked for until it is found, and only once in a large value", () => {
    const asked: string[] = [];
    const names = Array.from({ length: 10 }, (_, i) => `n${i}`);
    const members = (value: Value): Members => ({
      size: 10,
      has: (name) => names.includes(name),
      keys: () => names.values(),
      get: (name) => {
        asked.push(name);
        return value;
      },
    });
    const type = objectOf(new Map(names.map((name) => [name, STRING])));
    firstUnknown({ type, content: members(open), marks: 0 });
    expect(asked).toEqual(["n0"]);
    const known: Value = { type, content: members(text("a")), marks: 0 };
    for (let turn = 0; turn < 3; turn++) isWhollyKnown(known);
    expect(asked).toHaveLength(11);
    for (let turn = 0; turn < 3; turn++) marksWithin(known);
    expect(asked).toHaveLength(21);
  });
});

test.each<[string, Value, boolean]>([
  ["null of no type", json({ a: null }), true],
  ["an unknown of no type", object({ a: unknown(DYNAMIC) }), false],
  ["an unknown within", tupleValue([object({ a: unknown(NUMBER) })]), true],
  ["an unknown list of anything", object({ a: unknown(listOf(DYNAMIC)) }), false],
  ["a null list of anything", object({ a: nullValue(listOf(DYNAMIC)) }), true],
])("the type of %s is final: %s", (_, value, final) => {
  expect(hasFinalType(value)).toBe(final);
});
