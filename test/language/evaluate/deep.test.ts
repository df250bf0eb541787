import { describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { numberValue } from "../../../src/value/value";

const SCOPE: Scope = { traversal: () => ({ value: numberValue(1), used: 1 }) };

function worth(text: string): unknown {
  return evaluate(parseExpression(text), SCOPE).content;
}

describe("deep trees", () => {
  test("10,000 terms", () => {
    expect(worth(Array(10_000).fill("1").join(" + "))).toBe(10_000);
    expect(worth(Array(10_000).fill("var.x").join(" + "))).toBe(10_000);
    expect(worth(Array(10_000).fill("true").join(" && "))).toBe(true);
  });

  test("5,000 parentheses, signs and conditions", () => {
    expect(worth(`${"(".repeat(5000)}1${")".repeat(5000)}`)).toBe(1);
    expect(worth(`${"!".repeat(5000)}true`)).toBe(true);
    expect(worth(`${"false ? 1 : ".repeat(5000)}2`)).toBe(2);
    expect(worth(`${"true ? ".repeat(5000)}2${" : 3".repeat(5000)}`)).toBe(2);
    expect(worth(`1 + ${"(1 + ".repeat(5000)}1${")".repeat(5000)}`)).toBe(5002);
  });

  test("5,000 lists, objects, calls and strings", () => {
    expect(worth(`length(${"[".repeat(5000)}1${"]".repeat(5000)}) == 1`)).toBe(true);
    expect(worth(`${"[".repeat(5000)}1${"]".repeat(5000)}${"[0]".repeat(5000)}`)).toBe(1);
    expect(worth(`${"{a=".repeat(5000)}1${"}".repeat(5000)}${".a".repeat(5000)}`)).toBe(1);
    expect(worth(`${"upper(".repeat(5000)}"x"${")".repeat(5000)}`)).toBe("X");
    expect(worth(`${'"a${'.repeat(5000)}1${'}"'.repeat(5000)}`)).toHaveLength(5001);
  });

  test("what is too deep is one clear error", () => {
    const deep = `${"[for x in [1] : ".repeat(20_000)}1${"]".repeat(20_000)}`;
    expect(() => worth(deep)).toThrow(LanguageError);
    expect(() => worth(deep)).toThrow("language/nested-too-deeply");
    expect(() => worth(`${"try(".repeat(20_000)}1${")".repeat(20_000)}`)).toThrow("language/nested-too-deeply");
  });
});
