import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateJson } from "../../../src/language/document";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import type { JsonObject } from "../../../src/model/json";
import { readHcl } from "../../../src/read/hcl/read";
import { fromJson, jsonText } from "../../../src/value/json";
import type { Value } from "../../../src/value/value";
import { expression } from "../../language/expressions";
import { nativeTemplate } from "../../language/templates";
import { seedOf } from "../../support/seed";

/** TEXTS in the environment asks for more, SEED for others. */
const TEXTS = Number(process.env["TEXTS"] ?? 2000);
const SEED = seedOf(1, "TEXTS");

/** All names stand for the same object, which has something for every step. */
const INNER = { a: "x", b: ["y", "z"], k: 5 };
const ANYTHING = fromJson({ ...INNER, 0: "zero", x: INNER, y: "p", z: 2 });
const SCOPE: Scope = { traversal: () => ({ value: ANYTHING, used: 0 }) };

function worth(ask: () => Value): string {
  try {
    return jsonText(ask());
  } catch (error) {
    if (error instanceof LanguageError) return error.id;
    // An infinite number has no JSON.
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function isRead(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether both find a mistake, of several perhaps another one: in a JSON document, as in every object of JavaScript, keys
 * that are whole numbers stand first.
 */
function bothRefuse(native: string, read: string): boolean {
  return native.startsWith("language/") && read.startsWith("language/");
}

/** A key that is a number, in any notation: `1e5` is 100000. */
const NUMBER_AS_KEY = /\d[\d.eE+-]*[\s"')]*(?:\/\*.*?\*\/\s*)*[=:]/;

test.each([
  ["strings", nativeTemplate],
  ["expressions", expression],
])(`${TEXTS} %s of seed ${SEED} mean the same when they are read from a file`, (_, texts) => {
  const differ: unknown[] = [];
  let valued = 0;
  for (const text of fc.sample(texts, { seed: SEED, numRuns: TEXTS })) {
    const list = `[${text}\n]`;
    if (!isRead(list)) continue;
    const native = worth(() => evaluate(parseExpression(list), SCOPE));
    const { locals } = readHcl(`locals {\n  a = ${list}\n}\n`, "main.tf").document;
    const read = worth(() => evaluateJson((locals as JsonObject[])[0]?.["a"], SCOPE));
    if (!native.startsWith("language/")) valued++;
    if (NUMBER_AS_KEY.test(text) && bothRefuse(native, read)) continue;
    if (native !== read) differ.push({ text, native, read });
  }
  expect(differ).toEqual([]);
  expect(valued).toBeGreaterThan(TEXTS / 20);
});

/** Found by seed 122099661. */
test("of a key that stands twice the first value is evaluated too", () => {
  const { locals } = readHcl("locals {\n  a = { 1e5 = !each, 100000 = 1 }\n}\n", "main.tf").document;
  expect(worth(() => evaluateJson((locals as JsonObject[])[0]?.["a"], SCOPE))).toBe("language/operand");
});
