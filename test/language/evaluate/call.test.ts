import { describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import type { FunctionSpecification } from "../../../src/language/functions/specification";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { DYNAMIC, listOf, NUMBER, STRING } from "../../../src/value/type";
import type { UnknownContent } from "../../../src/value/value";
import {
  EPHEMERAL,
  nullValue,
  numberValue,
  SENSITIVE,
  stringValue,
  tupleValue,
  UNMARKED,
  type Value,
  withMarks,
} from "../../../src/value/value";
import { unknown } from "./scope";

/** What the function was called with, and what it gave. */
function calling(of: Partial<FunctionSpecification>, text: string, names: Readonly<Record<string, Value>> = {}) {
  const calls: (readonly Value[])[] = [];
  const specification: FunctionSpecification = {
    parameters: [{ name: "a", type: STRING }],
    type: STRING,
    call: (args) => {
      calls.push(args);
      return stringValue("given");
    },
    ...of,
  };
  const scope: Scope = {
    traversal: ({ root }) => ({ value: names[root] as Value, used: 0 }),
    functionNamed: (name) => (name === "provider::p::f" ? specification : undefined),
  };
  return { value: evaluate(parseExpression(text.replaceAll("f(", "provider::p::f(")), scope), calls };
}

function problemOf(step: () => unknown): LanguageError {
  try {
    step();
  } catch (error) {
    if (error instanceof LanguageError) return error;
    throw error;
  }
  throw new Error("nothing is wrong");
}

const id = unknown("id");
const any = { ...unknown("any"), type: DYNAMIC };
const secret = withMarks(stringValue("s"), SENSITIVE);

describe("arguments", () => {
  test("are made to be of the type of their parameter", () => {
    const { calls } = calling(
      {
        parameters: [
          { name: "a", type: STRING },
          { name: "b", type: listOf(NUMBER) },
        ],
      },
      'f(1, ["2"])',
    );
    expect(calls[0]?.[0]).toEqual(stringValue("1"));
    expect(calls[0]?.[1]).toMatchObject({ type: listOf(NUMBER), content: [numberValue(2)] });
  });

  test.each([
    ["f([])", "language/argument", { parameter: "a", number: "1", expected: "string", found: "tuple" }],
    ["f(null)", "language/argument-null", { parameter: "a", number: "1" }],
    ["f()", "language/arguments-few", { parameter: "a", expected: "1", given: "0" }],
    ["f(1, 2)", "language/arguments-many", { expected: "1", given: "2" }],
    ["f(null...)", "language/spread-null", {}],
    ["f({}...)", "language/spread", { found: "object" }],
    ["f([1, 2]...)", "language/arguments-many", { given: "2" }],
  ])("%s: %s", (text, problem, params) => {
    const { id, params: told } = problemOf(() => calling({}, text));
    expect(id).toBe(problem);
    expect(told).toMatchObject({ function: "provider::p::f", ...params });
  });

  test("what is wrong with one is told where it stands, and what the function throws at the call", () => {
    expect(problemOf(() => calling({}, "1 == f([])")).range).toEqual({ start: 20, end: 22 });
    const thrown = () => {
      throw new LanguageError("language/x", { y: "z" }, { start: 99, end: 100 });
    };
    const problem = problemOf(() => calling({ call: thrown }, "1 == f(2)"));
    expect(problem).toMatchObject({
      id: "language/x",
      params: { function: "provider::p::f", y: "z" },
      range: { start: 5 },
    });
  });

  test("of a list behind three dots each is one", () => {
    const variadic = { name: "more", type: STRING };
    const { calls, value } = calling({ variadic }, "f(1, list...)", {
      list: withMarks(tupleValue([secret, stringValue("t")]), EPHEMERAL),
    });
    expect(calls[0]?.map(({ content }) => content)).toEqual(["1", "s", "t"]);
    expect(value.marks).toBe(SENSITIVE | EPHEMERAL);
  });

  test("of an unknown list none is known", () => {
    const { calls, value } = calling({}, "f(list...)", { list: { ...id, type: listOf(STRING) } });
    expect(calls).toEqual([]);
    expect(value.type).toBe(DYNAMIC);
  });
});

describe("null", () => {
  test("goes to a parameter that takes it", () => {
    const { calls } = calling({ parameters: [{ name: "a", type: STRING, allowNull: true }] }, "f(null)");
    expect(calls[0]?.[0]).toEqual(nullValue(STRING));
  });

  test("is not looked for behind an argument of an unknown type", () => {
    const two = [
      { name: "a", type: DYNAMIC },
      { name: "b", type: STRING },
    ];
    expect(calling({ parameters: two }, "f(any, null)", { any }).value.type).toBe(DYNAMIC);
    expect(problemOf(() => calling({ parameters: two }, "f(1, null)")).id).toBe("language/argument-null");
  });
});

describe("unknown arguments", () => {
  const refine = () => ({ notNull: true, prefix: "x-" });

  test("make the result unknown, with what is known of it", () => {
    const { calls, value } = calling({ refine }, "f(id)", { id });
    expect(calls).toEqual([]);
    expect(value.type).toBe(STRING);
    expect((value.content as UnknownContent).refinements).toEqual({ notNull: true, prefix: "x-" });
  });

  test("go to a parameter that takes them", () => {
    const { calls } = calling({ parameters: [{ name: "a", type: STRING, allowUnknown: true }] }, "f(id)", { id });
    expect(calls[0]?.[0]).toBe(id);
  });

  test("of an unknown type leave the type open, unless the parameter says otherwise", () => {
    const one = { name: "a", type: DYNAMIC };
    expect(calling({ refine, parameters: [one] }, "f(any)", { any }).value.type).toBe(DYNAMIC);
    const { value } = calling({ refine, parameters: [{ ...one, allowDynamic: true }] }, "f(any)", { any });
    expect(value.type).toBe(STRING);
  });

  test("the type may depend on the others", () => {
    const type = (args: readonly Value[]) => args[0]?.type ?? DYNAMIC;
    const parameters = [
      { name: "a", type: DYNAMIC },
      { name: "b", type: STRING },
    ];
    expect(calling({ type, parameters }, "f(1, id)", { id }).value.type).toBe(NUMBER);
  });
});

describe("marks", () => {
  const parameters = [{ name: "a", type: DYNAMIC }];

  test("of an argument, also within it, are those of the result", () => {
    const { calls, value } = calling({ parameters }, "f([[secret]])", { secret });
    expect(value.marks).toBe(SENSITIVE);
    expect(JSON.stringify(calls[0])).not.toContain('"marks":1');
  });

  test("of an argument stay where the result is unknown", () => {
    expect(calling({}, "f(id)", { id: withMarks(id, EPHEMERAL) }).value.marks).toBe(EPHEMERAL);
  });

  test("go to a function that cares for them", () => {
    const { calls, value } = calling({ parameters: [{ name: "a", type: DYNAMIC, allowMarked: true }] }, "f([secret])", {
      secret,
    });
    expect(value.marks).toBe(UNMARKED);
    const [[list] = []] = calls;
    expect(list?.content).toEqual([secret]);
  });
});

describe("convert, since Terraform 1.15", () => {
  const worth = (text: string) => calling({}, text, { secret, id, any }).value;

  test("makes a value of a type, with defaults", () => {
    expect(worth("convert([1, 2], list(string))")).toMatchObject({
      type: listOf(STRING),
      content: [{ content: "1" }, { content: "2" }],
    });
    const { content } = worth("convert({ a = 1 }, object({ a = string, b = optional(number, 5) }))");
    expect([...(content as ReadonlyMap<string, Value>)].map(([name, { content }]) => [name, content])).toEqual([
      ["a", "1"],
      ["b", 5],
    ]);
    expect(worth("convert(secret, string)").marks).toBe(SENSITIVE);
    expect(worth("convert(any, list(number))").type).toEqual(listOf(NUMBER));
    expect(worth("core::convert(null, number)")).toEqual(nullValue(NUMBER));
  });

  test.each([
    ['convert("x", number)', "language/argument"],
    ["convert(1)", "language/arguments-few"],
    ["convert()", "language/arguments-few"],
    ["convert(1, string, 2)", "language/arguments-many"],
    ["convert(1, nosuch)", "language/type-unknown"],
    ["convert([1].x, string)", "language/attribute-none"],
  ])("%s: %s", (text, id) => {
    expect(problemOf(() => worth(text)).id).toBe(id);
  });
});

describe("functions that are not there", () => {
  const worth = (text: string) => calling({}, text, { secret }).value;
  test.each([
    ["uper(1)", "language/no-function-near", { name: "uper", near: "upper" }],
    ["core::uper(1)", "language/no-function-near", { near: "upper" }],
    ["somethingelse(1)", "language/no-function", { name: "somethingelse" }],
    ["constructor()", "language/no-function", { name: "constructor" }],
    ["__proto__()", "language/no-function", { name: "__proto__" }],
    ["a::b::c(1)", "language/no-namespace", { namespace: "a::b::" }],
  ])("%s: %s", (text, id, params) => {
    expect(problemOf(() => worth(text))).toMatchObject({ id, params });
  });

  test("one of a provider may be there all the same", () => {
    const value = worth("provider::x::g([secret])");
    expect(value).toMatchObject({ type: DYNAMIC, marks: SENSITIVE });
    expect((value.content as UnknownContent).reason).toEqual({ kind: "expression", subject: "provider::x::g()" });
    expect(problemOf(() => worth("provider::x::g([1].x)")).id).toBe("language/attribute-none");
  });

  test.each([
    "{ (provider::x::g(secret)) = 1 }",
    "{ (secret) = 2, (provider::x::g(1)) = 1 }",
    "!provider::x::g(secret)",
    "provider::x::g(secret) && true",
    "[for v in provider::x::g(secret) : 1]",
    "try(provider::x::g(secret), 1)",
    "try([provider::x::g(1), secret], 1)",
    '"%{ for v in provider::x::g(secret) }${v}%{ endfor }"',
    "[1, 2][provider::x::g(secret)]",
    "max(provider::x::g(secret)...)",
  ])("%s is as secret as it would be", (text) => {
    expect(worth(text).marks).toBe(SENSITIVE);
  });
});
