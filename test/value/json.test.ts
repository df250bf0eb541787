import { describe, expect, test } from "vitest";
import { listValue } from "../../src/value/collection";
import { surelyEqual } from "../../src/value/equal";
import { fromJson, fromJsonText, jsonText, toJson, typeJson, typeOfJson } from "../../src/value/json";
import { numberText, parseNumber } from "../../src/value/number";
import { setValue } from "../../src/value/set";
import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, objectOf, STRING, setOf, tupleOf } from "../../src/value/type";
import { requiredName, typeName, typeText } from "../../src/value/type-name";
import { nullValue, type Value } from "../../src/value/value";
import { fc } from "../support/random";
import { map, num, text, unknown } from "./support/values";

describe("JSON", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (drawn) => {
        // JSON.stringify has no zero below zero.
        const json = JSON.parse(JSON.stringify(drawn)) as typeof drawn;
        const value = fromJson(json);
        const normal = JSON.parse(JSON.stringify(json).normalize());
        expect(toJson(value)).toEqual(normal);
        expect(JSON.parse(jsonText(value))).toEqual(normal);
        expect(surelyEqual(fromJsonText(JSON.stringify(json)), value)).toBe(true);
      }),
    );
  });

  test("has a zero below zero", () => {
    expect(jsonText(fromJson([-0]))).toBe("[-0]");
    expect(toJson(fromJson([-0]))).toEqual([-0]);
  });

  test("has decimals, not doubles", () => {
    for (const digits of ["0.1", "1e-7", "1.5e+300", "-0", "123456.789"]) {
      expect(surelyEqual(fromJson(Number(digits)), num(digits))).toBe(true);
    }
    expect(fromJson(5)).toEqual({ type: NUMBER, content: 5, marks: 0 });
  });

  test("has any names", () => {
    const names = '{"__proto__":{"constructor":1},"toString":null,"é":2}';
    expect(jsonText(fromJsonText(names))).toBe('{"__proto__":{"constructor":1},"toString":null,"é":2}');
    expect(toJson(fromJsonText(names))).toEqual(JSON.parse(names));
    expect(jsonText(fromJson({ a: undefined, "e\u0301": "e\u0301" }))).toBe('{"é":"é"}');
  });

  test("keeps all digits of a text", () => {
    const json =
      '{"a":[12345678901234567890.123456789,1e400,"12345678901234567890","\\"1e400",-1E-400],"12345678901234567890":0.1}';
    const value = fromJsonText(json);
    const [a] = [...(value.content as ReadonlyMap<string, Value>).values()];
    const digits = ((a as Value).content as Value[]).map(({ type, content }) =>
      type === NUMBER ? content : undefined,
    );
    expect(digits.map((n) => (n === undefined ? n : numberText(n as number)))).toEqual([
      "12345678901234567890.123456789",
      `1${"0".repeat(400)}`,
      undefined,
      undefined,
      numberText(parseNumber("-1e-400") as number),
    ]);
    expect(() => fromJsonText('{"a": 01234567890123456789}')).toThrow(SyntaxError);
    expect(fromJsonText('["\\udbff\\udfff5", 12345678901234567890]').type).toEqual(tupleOf([STRING, NUMBER]));
  });

  test("is written as Terraform writes it", () => {
    const value = fromJson({ b: ['<a>&\u2028\u007f\b\f\n\u0001é"\\/'], a: null, c: true });
    expect(jsonText(value)).toBe(
      '{"a":null,"b":["\\u003ca\\u003e\\u0026\\u2028\x7f\\b\\f\\n\\u0001é\\"\\\\/"],"c":true}',
    );
    expect(jsonText(setValue([text("b"), text("a")], STRING))).toBe('["a","b"]');
    expect(jsonText(map({ b: num("0.10"), a: num("1e30") }, NUMBER))).toBe(
      '{"a":1000000000000000000000000000000,"b":0.1}',
    );
  });

  test.each([unknown(), listValue([unknown()], STRING)])("needs a known value: %#", (value) => {
    expect(() => toJson(value)).toThrow(RangeError);
    expect(() => jsonText(value)).toThrow(RangeError);
  });

  test("has no infinite number", () => {
    expect(() => jsonText(num("Inf"))).toThrow(RangeError);
  });
});

describe("types", () => {
  test("of elements that look alike are one", () => {
    const { type } = fromJson(Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, ports: [i, i + 1], tags: {} })));
    if (type.kind !== "tuple") throw new Error(type.kind);
    expect(new Set(type.elements).size).toBe(1);
    const mixed = typeOfJson([{ a: 1 }, { a: "x" }, { b: 1 }, { a: 1, b: 1 }, [1], [1, 2], []]);
    expect(typeText(mixed)).toBe(
      "tuple([object({ a = number }), object({ a = string }), object({ b = number }), object({ a = number, b = number }), tuple([number]), tuple([number, number]), tuple([])])",
    );
  });

  test.each([
    [STRING, "string", "string", '"string"'],
    [DYNAMIC, "any", "any type", '"dynamic"'],
    [listOf(DYNAMIC), "list(any)", "list of any single type", '["list","dynamic"]'],
    [setOf(mapOf(BOOL)), "set(map(bool))", "set of map of bool", '["set",["map","bool"]]'],
    [tupleOf([NUMBER, STRING]), "tuple([number, string])", "tuple", '["tuple",["number","string"]]'],
    [objectOf(new Map()), "object({})", "object", '["object",{}]'],
    [
      {
        ...objectOf(
          new Map([
            ["b", STRING],
            ["a", DYNAMIC],
          ]),
        ),
        optional: new Set(["b"]),
      },
      "object({ b = optional(string), a = any })",
      "object",
      '["object",{"a":"dynamic","b":"string"},["b"]]',
    ],
  ])("are written: %#", (type, constraint, required, json) => {
    expect(typeText(type)).toBe(constraint);
    expect(requiredName(type)).toBe(required);
    expect(JSON.stringify(typeJson(type))).toBe(json);
  });

  test("are named as what a value is", () => {
    expect([listOf(DYNAMIC), DYNAMIC, setOf(STRING), tupleOf([])].map(typeName)).toEqual([
      "list of dynamic",
      "dynamic",
      "set of string",
      "tuple",
    ]);
  });
});

test("ten thousand elements cost little", () => {
  const json = Array.from({ length: 10_000 }, (_, i) => ({
    name: `n${i}`,
    cidr: "10.0.0.0/24",
    ports: [80, 443],
    note: null,
  }));
  const started = performance.now();
  const value = fromJson(json);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(surelyEqual(value, fromJson(json))).toBe(true);
  expect(nullValue().type).toBe(DYNAMIC);
});
