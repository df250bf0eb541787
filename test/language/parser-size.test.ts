import { describe, expect, test } from "vitest";
import { LanguageError } from "../../src/language/error";
import { parseExpression, parseTemplate } from "../../src/language/parser";
import { nativeText } from "../../src/language/print";
import { traversalsOf } from "../../src/language/references";
import type { Node } from "../../src/language/syntax";

const MANY = 100_000;
const DEEP = 20_000;

/** Names in the tree, which is walked and printed without trouble. */
function names(node: Node): number {
  expect(nativeText(node).length).toBeGreaterThan(0);
  return traversalsOf(node).length;
}

describe("long texts", () => {
  test.each<[string, string, number]>([
    ["a list", `[${"a.b, ".repeat(MANY)}]`, MANY],
    ["an object", `{${"k = a\n".repeat(MANY)}}`, MANY],
    ["a call", `f(${"a, ".repeat(MANY)})`, MANY],
    ["a chain of one operator", `a${" + a".repeat(MANY)}`, MANY + 1],
    ["a chain of several operators", `a${" + a * a || a".repeat(MANY / 4)}`, (MANY / 4) * 3 + 1],
    ["steps", `a${".b".repeat(MANY)}`, 1],
    ["steps behind a call", `f(a)${".b[a]".repeat(MANY)}`, MANY + 1],
    ["a string", `"${"x\\n$ ${a}".repeat(MANY)}"`, MANY],
    ["a heredoc", `<<-E\n${"  x $ ${a}\n".repeat(MANY)}  E\n`, MANY],
    ["directives", `"${"%{ if a }x%{ endif }".repeat(MANY)}"`, MANY],
    ["blanks beside a mark", `"${" ".repeat(MANY)}\${~ a ~}${" ".repeat(MANY)}"`, 1],
    ["comments", `a ${"/* x */".repeat(MANY)} + a`, 2],
    ["line breaks", `(a ${"\n".repeat(MANY)} + a)`, 2],
  ])("%s", (_, text, expected) => {
    expect(names(parseExpression(text))).toBe(expected);
  });

  test("a template of the JSON notation", () => {
    expect(names(parseTemplate("x ${a}\n".repeat(MANY)))).toBe(MANY);
  });
});

describe("deep texts", () => {
  test.each<[open: string, close: string, names: number]>([
    ["(", ")", 1],
    ["(a + ", ")", DEEP + 1],
    ["[", "]", 1],
    ["{ k = ", "}", 1],
    ["f(", ")", 1],
    ["-", "", 1],
    ["!", "", 1],
    ["a ? a : ", "", 2 * DEEP + 1],
    ["a ? ", " : a", 2 * DEEP + 1],
    ["a[", "]", DEEP + 1],
    ['"x${', '}"', 1],
    ["[for v in ", " : v]", 1],
    ["[for v in a : ", "]", DEEP + 1],
    ["a[*].b[", "]", DEEP + 1],
  ])("%s…%s", (open, close, expected) => {
    expect(names(parseExpression(`${open.repeat(DEEP)}a${close.repeat(DEEP)}`))).toBe(expected);
    if (close) expect(() => parseExpression(open.repeat(DEEP))).toThrow(LanguageError);
  });

  test("directives in directives", () => {
    const text = `${"%{ if a }".repeat(DEEP)}x${"%{ endif }".repeat(DEEP)}`;
    expect(names(parseTemplate(text))).toBe(DEEP);
    expect(names(parseTemplate(`${"%{ for v in a }".repeat(DEEP)}x${"%{ endfor }".repeat(DEEP)}`))).toBe(DEEP);
  });

  test("splats in splats", () => {
    expect(names(parseExpression(`a${"[*]".repeat(DEEP)}[a]`))).toBe(2);
  });
});
