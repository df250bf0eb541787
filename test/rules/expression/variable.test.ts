import { expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { expressionVariable } from "../../../src/rules/expression/variable/rule";
import { check, factsOf } from "../harness";
import { type Case, judged } from "./support";

const FINE = "no error";

/** A default that a variable has, and what is said of it. */
function fallback(body: JsonObject, said: string, judge: string): Case {
  const expected = said === "" ? [] : [`violation var.v ${said}`];
  return { title: `variable ${JSON.stringify(body)}`, document: { variable: { v: body } }, said: expected, judge };
}

/** A call that gives a module something, and what is said of it. */
function given(call: JsonObject, body: JsonObject, said: string, judge: string): Case {
  return {
    title: `${JSON.stringify(call)} for ${JSON.stringify(body)}`,
    document: { module: { m: { source: "./m", ...call } } },
    modules: { m: { variable: { v: body } } },
    said: said === "" ? [] : [`violation module.m ${said}`],
    judge,
  };
}

const SMALL = { condition: "${var.v < 10}", error_message: "Too large." };

const CASES: readonly Case[] = [
  fallback({ type: "number", default: "many" }, "text", "Invalid default value"),
  fallback({ type: "number", default: "5" }, "", FINE),
  fallback({ type: "list(string)", default: "a" }, "type", "Invalid default value"),
  fallback({ type: "list(string)", default: ["a"] }, "", FINE),
  fallback({ type: "object({ a = string })", default: {} }, "missing", "Invalid default value"),
  fallback({ type: "object({ a = optional(string) })", default: {} }, "", FINE),
  fallback({ type: "list(number)", default: [1, "b"] }, "text", "Invalid default value"),
  fallback({ type: "number", default: 9, validation: SMALL }, "", FINE),
  fallback({ type: "number", default: 10, validation: SMALL }, "validation", "Too large."),
  given({ v: "many" }, { type: "number" }, "text", "a number is required"),
  given({ v: 5 }, { type: "number" }, "", FINE),
  given({ v: [1] }, { type: "string" }, "type", "string required"),
  given({ v: { b: 1 } }, { type: "object({ a = number })" }, "missing", 'attribute "a" is required'),
  given({ v: null }, { nullable: false }, "null", "required variable may not be set to null"),
  given({ v: null }, { nullable: false, default: "a" }, "", FINE),
  given({ v: null }, { default: "a" }, "", FINE),
  given({ v: 10 }, { type: "number", validation: SMALL }, "validation", "Too large."),
  given({ v: 9 }, { type: "number", validation: SMALL }, "", FINE),
  {
    title: "a module that is not called",
    document: { variable: { n: { default: 10 } }, module: { m: { source: "./m", count: 0, v: "${var.n}" } } },
    modules: { m: { variable: { v: { type: "number", validation: SMALL } } } },
    said: [],
    judge: FINE,
  },
  {
    title: "each instance that is wrong",
    document: { module: { m: { source: "./m", count: 2, v: '${["many", "1"][count.index]}' } } },
    modules: { m: { variable: { v: { type: "number" } } } },
    said: ["violation module.m[0] text"],
    judge: "a number is required",
  },
  { title: "no value", document: { variable: { v: { type: "number", validation: SMALL } } }, said: [] },
];

judged(expressionVariable, CASES);

it("names the place, and what was wanted", () => {
  const variables = { v: { type: "list(object({ port = number }))", default: [{ port: 1 }, { port: "many" }] } };
  const [finding] = check(expressionVariable, { resources: {}, variables });
  expect(factsOf(finding)).toMatchObject({ at: "v[1].port", expected: "number", value: "many" });
});

it("shows what the author says, and nothing that is secret", () => {
  const validation = { condition: "${length(var.p) > 20}", error_message: "Too short: ${var.p}" };
  const variables = { p: { default: "Planted-Secret-1", sensitive: true, validation } };
  const [finding] = check(expressionVariable, { resources: {}, variables });
  expect(finding?.message).toBe("validation-silent");
  expect(JSON.stringify(finding)).not.toContain("Planted-Secret-1");
});
