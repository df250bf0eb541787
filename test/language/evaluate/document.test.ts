import { describe, expect, test } from "vitest";
import { evaluateJson } from "../../../src/language/document";
import { LanguageError } from "../../../src/language/error";
import type { Scope } from "../../../src/language/scope";
import { fromJson, toJson } from "../../../src/value/json";
import { DYNAMIC, STRING } from "../../../src/value/type";
import { isKnown, SENSITIVE, stringValue, type Value, withMarks } from "../../../src/value/value";
import { unknown } from "./scope";

const NAMES: ReadonlyMap<string, Value> = new Map([
  ["word", stringValue("w")],
  ["secret", withMarks(stringValue("s"), SENSITIVE)],
  ["id", unknown("id")],
]);
const SCOPE: Scope = { traversal: ({ steps: [name] }) => ({ value: NAMES.get(name as string) as Value, used: 1 }) };

function problemOf(json: unknown): LanguageError {
  try {
    evaluateJson(json, SCOPE);
  } catch (error) {
    if (error instanceof LanguageError) return error;
    throw error;
  }
  throw new Error("nothing is wrong");
}

describe("values of the JSON notation", () => {
  test.each<[unknown, unknown]>([
    ["a", "a"],
    ["${var.word}", "w"],
    ["a${var.word}", "aw"],
    ["${1 + 1}", 2],
    ["$${x} %%{y}", "${x} %{y}"],
    ["100%", "100%"],
    ["${[1, 2]}", [1, 2]],
    [
      ["a", "${var.word}", null, 1.5, true],
      ["a", "w", null, 1.5, true],
    ],
    [{ a: { "${var.word}": ["${var.word}"] } }, { a: { w: ["w"] } }],
    [{ "${1}": "x" }, { 1: "x" }],
    [
      { constructor: "${var.word}", toString: 1 },
      { constructor: "w", toString: 1 },
    ],
    ["e\u0301", "é"],
    [{ "e\u0301": 1 }, { é: 1 }],
    ["\ufeffx", "x"],
  ])("%j: %j", (json, value) => {
    expect(toJson(evaluateJson(json, SCOPE))).toEqual(value);
  });

  test("a constant is as it would be without a scope", () => {
    const json = { a: [1, "x", null, { b: true, c: [] }], __proto__x: {} };
    expect(evaluateJson(json, SCOPE)).toEqual(fromJson(json));
  });

  test("a name like __proto__ is one like any other", () => {
    const value = evaluateJson(JSON.parse('{ "__proto__": "${var.word}" }'), SCOPE);
    expect((value.content as ReadonlyMap<string, Value>).get("__proto__")).toEqual(stringValue("w"));
  });

  test("marks of a key are those of the object", () => {
    expect(evaluateJson({ "${var.secret}": 1 }, SCOPE).marks).toBe(SENSITIVE);
    const value = evaluateJson({ a: "${var.secret}" }, SCOPE);
    expect(value.marks).toBe(0);
    expect((value.content as ReadonlyMap<string, Value>).get("a")?.marks).toBe(SENSITIVE);
  });

  test("of an unknown key, the object may be anything", () => {
    const value = evaluateJson({ "x${var.id}": 1 }, SCOPE);
    expect(isKnown(value)).toBe(false);
    expect(value.type).toBe(DYNAMIC);
    expect(evaluateJson({ a: "${var.id}" }, SCOPE).type).toMatchObject({ attributes: new Map([["a", STRING]]) });
  });

  test.each<[unknown, string, string]>([
    [{ a: ["${[1].x}"] }, "language/attribute-none", "${[1].x}"],
    [{ "${null}": 1 }, "language/key-null", "${null}"],
    [{ "${[]}": 1 }, "language/key", "${[]}"],
    [{ "${var.word}": 1, w: 2 }, "language/duplicate-key", "w"],
    [{ "a${null}": 1 }, "language/template-null", "a${null}"],
  ])("%j: %s", (json, id, text) => {
    expect(problemOf(json)).toMatchObject({ id, text });
  });

  test("elements of the same type share it", () => {
    const { content } = evaluateJson([{ a: { b: ["x"] } }, { a: { b: ["y"] } }], SCOPE);
    const [first, second] = content as readonly Value[];
    expect(first?.type).toBe(second?.type);
  });

  test("depth is no matter, or one clear error", () => {
    const deep = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "${var.word}");
    expect(evaluateJson(deep(1000), SCOPE).type.kind).toBe("tuple");
    expect(problemOf(deep(100_000)).id).toBe("language/nested-too-deeply");
  });
});
