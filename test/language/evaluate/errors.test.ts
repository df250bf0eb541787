import { describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import { LANGUAGE_EN } from "../../../src/report/messages/language-en";
import { LANGUAGE_ZH } from "../../../src/report/messages/language-zh";
import { fill } from "../../../src/report/messages/text";
import { listOf, mapOf, STRING } from "../../../src/value/type";
import { nullValue, SENSITIVE, stringValue, withMarks } from "../../../src/value/value";
import { worth } from "./scope";

const secret = withMarks(stringValue("s3cret"), SENSITIVE);
const NAMES = {
  secret,
  map: worth('tomap({ a = "1" })', {}),
  set: worth("toset([1])", {}),
  hosts: worth("tolist([{ name = 1 }])", {}),
  no_list: nullValue(listOf(STRING)),
  no_map: nullValue(mapOf(STRING)),
  secret_map: withMarks(worth('tomap({ a = "s3cret" })', {}), SENSITIVE),
  secret_list: withMarks(worth('tolist(["s3cret"])', {}), SENSITIVE),
};

function problemOf(text: string): LanguageError {
  try {
    worth(text, NAMES);
  } catch (error) {
    if (error instanceof LanguageError) return error;
    throw error;
  }
  throw new Error("nothing is wrong");
}

/** The expression, what is wrong, and with which part of it. */
const ERRORS: [text: string, id: string, part: string, params?: Record<string, string>][] = [
  ["1 + [2]", "operand", "[2]", { operator: "+", expected: "number", found: "tuple" }],
  ["[] && true", "operand", "[]"],
  ["-{}", "operand", "-{}"],
  ["1 + null", "operand-null", "1 + null", { operator: "+" }],
  ["0 / 0", "no-number", "0 / 0", { operator: "/" }],
  ["true ? [1] : 2", "branches", "true ? [1] : 2", { yes: "tuple", no: "number" }],
  [
    "true ? { a = { b = [1] } } : { a = { b = 1 } }",
    "branches-within",
    "true ? { a = { b = [1] } } : { a = { b = 1 } }",
    { path: ".a.b", yes: "tuple", no: "number" },
  ],
  ["null ? 1 : 2", "condition-null", "null"],
  ["[] ? 1 : 2", "condition", "[]", { found: "tuple" }],
  ["[][0]", "index-empty", "[][0]"],
  ["[1, 2][5]", "index-beyond", "[1, 2][5]", { index: "5", length: "2" }],
  ["[1][-1]", "index-negative", "[1][-1]"],
  ["[1][0.5]", "index-fraction", "[1][0.5]"],
  ["[1][null]", "index-key-null", "[1][null]"],
  ['[1]["x"]', "index-key", '[1]["x"]', { expected: "number", found: "string" }],
  ['map["b"]', "index-missing", 'map["b"]', { key: "b" }],
  ["map.b", "map-missing", "map.b", { name: "b" }],
  ["no_list[0]", "index-null", "no_list[0]"],
  ["no_map.a", "attribute-null", "no_map.a", { name: "a" }],
  ["set[0]", "index-set", "set[0]"],
  ["5[0]", "index-none", "5[0]", { type: "number" }],
  ["{ a = 1 }[0]", "index-number", "{ a = 1 }[0]"],
  ["{ a = 1 }.b", "attribute-missing", "{ a = 1 }.b", { name: "b" }],
  ["[1].b", "attribute-none", "[1].b", { name: "b", type: "tuple" }],
  ["hosts.name", "attribute-list", "hosts.name"],
  ["toset(hosts).name", "attribute-set", "toset(hosts).name"],
  ["no_list[*]", "splat-null", "no_list[*]"],
  [`tolist([{ a = "x" }, { a = null }])[*].a[*]`, "splat-types", `tolist([{ a = "x" }, { a = null }])[*].a[*]`],
  ["[for x in null : x]", "for-null", "null"],
  ["[for x in 5 : x]", "for-type", "5", { type: "number" }],
  ["[for x in [1] : x if null]", "for-condition-null", "null"],
  ["[for x in [1] : x if []]", "for-condition", "[]", { found: "tuple" }],
  ["{ for x in [1, 1] : x => x }", "for-duplicate", "x", { key: "1" }],
  ["{ (null) = 1 }", "key-null", "(null)"],
  ["{ ([]) = 1 }", "key", "([])", { found: "tuple" }],
  ["{ for x in [[]] : x => 1 }", "key", "x"],
  ['"a${null}"', "template-null", "null"],
  ['"a${[]}"', "template-type", "[]", { type: "tuple" }],
  ["try([1].x, null.y)", "try-failed", "try([1].x, null.y)"],
  ["try()", "try-none", "try()"],
  ["can()", "arguments-few", "can()"],
  ["upper([])", "argument", "[]", { function: "upper", number: "1", expected: "string", found: "tuple" }],
  ["1 + upper([].x)", "attribute-none", "[].x"],
];

describe("what is wrong, and where", () => {
  test.each(ERRORS)("%s: %s", (...[text, id, part, params = {}]) => {
    const problem = problemOf(text);
    expect(problem.id).toBe(`language/${id}`);
    expect(problem.params).toMatchObject(params);
    expect(text.slice(problem.range?.start, problem.range?.end)).toBe(part);
  });

  test.each(ERRORS)("there are words for %s: %s", (...[text]) => {
    const { id, params } = problemOf(text);
    for (const words of [LANGUAGE_EN, LANGUAGE_ZH]) expect(fill(words[id] ?? "{}", params)).not.toMatch(/[{}]/);
  });

  test("the first is told", () => {
    expect(problemOf("[[1].a, [2].b, nosuch()]").params["name"]).toBe("a");
    expect(problemOf("[1].a + [2].b").params["name"]).toBe("a");
  });
});

describe("a secret is in no error", () => {
  test.each([
    "map[secret]",
    "secret_map[secret]",
    'secret_map["b"]',
    "secret_list[1]",
    "secret.x",
    "secret + 1",
    "{ for x in [secret, secret] : x => 1 }",
    "{ for k, v in secret_map : v => [v].x }",
    "{ a = 1 }[secret]",
    "secret ? 1 : 2",
    "max(secret)",
    "true ? secret : [secret]",
    "[1][secret]",
    "tonumber(secret)",
    "[for x in secret_list : x if x]",
  ])("%s", (text) => {
    expect(problemOf(text).message).not.toContain("s3cret");
  });
});

test("what a scope refuses, neither try nor a branch looks past", () => {
  const scope = {
    traversal: () => {
      throw new LanguageError("language/undeclared");
    },
  };
  const problem = (text: string) => () => evaluate(parseExpression(text), scope);
  for (const text of [
    "x",
    "try(x, 1)",
    "can(x)",
    "true ? 1 : x",
    "true || x",
    "[for y in [1] : try(x, y)]",
    "upper(x)",
  ]) {
    expect(problem(text), text).toThrow("language/undeclared");
  }
  expect(problem("[for y in [] : x]")).not.toThrow();
});
