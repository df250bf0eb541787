import { describe, expect, test } from "vitest";
import { LanguageError } from "../../src/language/error";
import { isConstant, parseExpression, parseTemplate } from "../../src/language/parser";
import type { Node } from "../../src/language/syntax";
import { BigNumber } from "../../src/value/number";
import { ours } from "./trees";

function mistake(parse: () => unknown): LanguageError {
  try {
    parse();
  } catch (error) {
    if (error instanceof LanguageError) return error;
    throw error;
  }
  return expect.fail("nothing is wrong");
}

describe("mistakes have an id, words and a place", () => {
  test.each<[text: string, id: string, params: object, place: string]>([
    ["a +", "unfinished", {}, ""],
    ["a + * b", "expected-expression", { found: "*" }, "*"],
    ["[1,, 2]", "expected-expression", { found: "," }, ","],
    ["{ a = \n 1 }", "expected-expression", { found: "\\n" }, "\n"],
    ["a.[0]", "expected-name", { found: "[" }, "["],
    ["p::1()", "expected-name", { found: "1" }, "1"],
    ["[for 1 in a : b]", "expected-name", { found: "1" }, "1"],
    ["[1 2]", "syntax", { expected: "`]`, `,`", found: "2" }, "2"],
    ["{ a 1 }", "syntax", { expected: "`:`, `=`", found: "1" }, "1"],
    ["{ a = 1 b = 2 }", "syntax", { expected: "`}`, `,`, `\\n`", found: "b" }, "b"],
    ["f(a b)", "syntax", { expected: "`)`, `,`", found: "b" }, "b"],
    ["a ? b", "unfinished", {}, ""],
    ["a ? b, c", "syntax", { expected: "`:`", found: "," }, ","],
    ["[for a on b : c]", "syntax", { expected: "`in`", found: "on" }, "on"],
    ["a b", "extra", { found: "b" }, "b"],
    ["(a", "unclosed", { open: "(" }, "("],
    ["f(a, [b, {c = d}", "unclosed", { open: "[" }, "["],
    ["f(a", "unclosed", { open: "f(" }, "f("],
    ["a[0", "unclosed", { open: "[" }, "["],
    ['"a', "unclosed", { open: '"' }, '"'],
    ['"a ${b', "unclosed", { open: "${" }, "${"],
    ["<<END\nx\n", "unclosed", { open: "<<END" }, "<<END\n"],
    ['"%{ if a }b"', "unclosed", { open: "%{ if }" }, "%{ if a }"],
    ['"%{ for a in b }', "unclosed", { open: '"' }, '"'],
    ['"%{ endif }"', "stray-directive", { found: "endif" }, "%{ endif }"],
    ['"%{ if a }%{ endfor }"', "stray-directive", { found: "endfor" }, "%{ endfor }"],
    ['"%{ while a }"', "bad-directive", { found: "while" }, "while"],
    ["a 'b'", "bad-sign", { found: "'" }, "'"],
    ["a & b", "bad-sign", { found: "&" }, "&"],
    ["“a”", "bad-sign", { found: "“" }, "“"],
    ["1.2.3", "bad-number", { found: "1.2.3" }, "1.2.3"],
    ["a.0.1", "bad-index", { found: ".0.1", instead: "[0][1]" }, "0.1"],
    ["a.*.b.*", "nested-splat", {}, "*"],
    ['"a\\qb"', "bad-escape", { found: "\\q" }, "\\q"],
    ['"\\u12"', "bad-escape", { found: "\\u" }, "\\u"],
    ['"\\ud83d"', "bad-escape", { found: "\\ud83d" }, "\\ud83d"],
    ['"a\nb"', "line-break", {}, "\n"],
    ["[for a in b : c => d]", "for-key", {}, "c"],
    ["[for a in b : c...]", "for-group", {}, "..."],
    ["{for a in b : c}", "for-no-key", {}, "c"],
    ["{ a.b = 1 }", "ambiguous-key", { key: "a.b" }, "a.b"],
  ])("%s", (text, id, params, place) => {
    const error = mistake(() => parseExpression(text));
    expect({ id: error.id, params: error.params }).toEqual({ id: `language/${id}`, params });
    expect(text.slice(error.range?.start, error.range?.end)).toBe(place);
  });

  test("in a string of the JSON notation, too", () => {
    const error = mistake(() => parseTemplate("a ${b"));
    expect(error).toMatchObject({ id: "language/unclosed", params: { open: "${" }, range: { start: 2, end: 4 } });
  });
});

describe("places in the text", () => {
  const slice = (text: string, { start, end }: Node) => text.slice(start, end);

  test.each([
    ["  a.b[0]  ", "a.b[0]"],
    [" a[b].c ", "a[b].c"],
    [" -a * b ", "-a * b"],
    [" a ? b : c ", "a ? b : c"],
    [" f( a ) ", "f( a )"],
    [" ( a ) ", "( a )"],
    [" a[*].b ", "a[*].b"],
    [" a.*.b ", "a.*.b"],
    [' "a${b}" ', '"a${b}"'],
    [" { a = b } ", "{ a = b }"],
    [" [for a in b : c] ", "[for a in b : c]"],
    ["\n<<E\n a\n E\n", "<<E\n a\n E"],
  ])("%s", (text, expected) => {
    expect(slice(text, parseExpression(text))).toBe(expected);
  });

  test("parts of templates", () => {
    const text = "ab${ c.d }%{ if e }f%{ endif }";
    const node = parseTemplate(text) as Extract<Node, { kind: "template" }>;
    expect(node.parts.map((part) => slice(text, part))).toEqual(["ab", "c.d", "%{ if e }f%{ endif }"]);
  });
});

describe("constants", () => {
  test.each<[string, unknown]>([
    ["1e5", 100_000],
    ["0.5", parseExpression("5e-1")],
    ["true", true],
    ["null", null],
    ['"a$${b}\\u00e9"', "a${b}é"],
    ['"a${1}${"b"}${true}"', "a1btrue"],
    ['"e\\u0301"', "\u00e9"],
    ["<<-E\n  a\n   b\n  E\n", "a\n b\n"],
  ])("%s", (text, value) => {
    const node = parseExpression(text);
    expect(node.kind === "literal" ? node.value : node).toEqual(
      typeof value === "object" && value !== null ? (value as { value: unknown }).value : value,
    );
  });

  test("numbers are exact", () => {
    const node = parseExpression("12345678901234567890123") as Extract<Node, { kind: "literal" }>;
    expect(node.value).toBeInstanceOf(BigNumber);
  });

  test("a string of the JSON notation without anything to evaluate", () => {
    expect(parseTemplate("a { $ %")).toEqual({ kind: "literal", value: "a { $ %", start: 0, end: 7 });
    expect(parseTemplate("e\u0301")).toMatchObject({ value: "\u00e9" });
    expect([isConstant("a {$}"), isConstant("$${a}"), isConstant("%{ if a }"), isConstant("")]).toEqual([
      ...[true, false, false, true],
    ]);
  });

  test("steps behind a name are one traversal, constant indexes too", () => {
    expect(parseExpression('a.b["c"][0].1.d')).toMatchObject({
      kind: "traversal",
      root: "a",
      steps: ["b", "c", 0, 1, "d"],
      brackets: [false, true, true, false, false],
    });
  });
});

test("names that every object has are names like any other", () => {
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    expect(ours(parseExpression(`${name}.${name}`))).toBe(`${name}.${name}`);
    expect(ours(parseExpression(`{ ${name} = ${name}() }`))).toBe(`{S=${name}()}`);
  }
});

test("what is parsed once is kept", () => {
  expect(parseExpression("kept.a + 1")).toBe(parseExpression("kept.a + 1"));
  expect(parseTemplate("${kept.a} + 1")).toBe(parseTemplate("${kept.a} + 1"));
});
