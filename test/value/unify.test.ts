import { describe, expect, test } from "vitest";
import { convert } from "../../src/value/convert";
import { sameValue } from "../../src/value/equal";
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
} from "../../src/value/type";
import { typeText } from "../../src/value/type-name";
import { unify } from "../../src/value/unify";
import { fc } from "../support/random";
import { values } from "./support/values";

const object = (attributes: Record<string, Type>) => objectOf(new Map(Object.entries(attributes)));

describe("types become one", () => {
  test.each<[Type[], Type | undefined]>([
    [[], undefined],
    [[STRING], STRING],
    [[NUMBER, STRING, BOOL], STRING],
    [[NUMBER, BOOL], undefined],
    [[DYNAMIC, NUMBER], NUMBER],
    [[DYNAMIC, DYNAMIC], DYNAMIC],
    [[listOf(NUMBER), listOf(STRING)], listOf(STRING)],
    [[listOf(NUMBER), DYNAMIC], DYNAMIC],
    [[listOf(STRING), setOf(STRING)], listOf(STRING)],
    [[listOf(STRING), tupleOf([NUMBER])], listOf(STRING)],
    [[tupleOf([NUMBER, BOOL]), tupleOf([STRING, BOOL])], tupleOf([STRING, BOOL])],
    [[tupleOf([NUMBER]), tupleOf([NUMBER, STRING])], listOf(STRING)],
    [[tupleOf([]), tupleOf([])], tupleOf([])],
    [[tupleOf([NUMBER]), object({})], undefined],
    [[object({ a: NUMBER }), object({ a: STRING })], object({ a: STRING })],
    [[object({ a: NUMBER }), object({ b: STRING })], mapOf(STRING)],
    [[object({ a: listOf(STRING) }), object({ a: BOOL })], undefined],
    [[object({ a: NUMBER }), object({})], mapOf(NUMBER)],
    [[object({ a: NUMBER }), mapOf(STRING)], mapOf(STRING)],
    [[object({ a: NUMBER }), DYNAMIC], DYNAMIC],
    [[mapOf(NUMBER), setOf(NUMBER)], undefined],
    [[STRING, object({})], undefined],
  ])("%#", (types, expected) => {
    const found = unify(types);
    expect(found && typeText(found)).toBe(expected && typeText(expected));
  });

  test.each<[Type[], Type | undefined]>([
    [[listOf(STRING), setOf(STRING)], listOf(STRING)],
    [[NUMBER, STRING], STRING],
    [[DYNAMIC, NUMBER], DYNAMIC],
    [[mapOf(STRING), object({ a: NUMBER })], mapOf(STRING)],
  ])("safely: %#", (types, expected) => {
    const found = unify(types, true);
    expect(found && typeText(found)).toBe(expected && typeText(expected));
  });
});

test("the one type takes all values of all types, and itself", () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (all) => {
      const one = unify(all.map(({ type }) => type));
      if (!one) return;
      expect(sameType(unify([one, one]) as Type, one)).toBe(true);
      // Texts and maps may be refused by what they hold.
      const loose = /string|map/.test(typeText(tupleOf(all.map(({ type }) => type))));
      for (const value of all) {
        if (loose && !/string/.test(typeText(one))) continue;
        const converted = convert(value, one);
        if (!hasDynamic(one)) expect(sameType(converted.type, one)).toBe(true);
        expect(sameValue(convert(converted, one), converted)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("ten thousand types that are alike cost little", () => {
  const started = performance.now();
  const many = Array.from({ length: 10_000 }, (_, i) => object({ a: i % 2 ? NUMBER : STRING, b: listOf(STRING) }));
  expect(typeText(unify(many) as Type)).toBe("object({ a = string, b = list(string) })");
  expect(unify(Array<Type>(100_000).fill(STRING))).toBe(STRING);
  expect(performance.now() - started).toBeLessThan(2000);
});
