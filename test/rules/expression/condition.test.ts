import { expect, it } from "vitest";
import { expressionCondition } from "../../../src/rules/expression/condition/rule";
import { check, checkAll, factsOf } from "../harness";
import { type Case, judged } from "./support";

const FINE = "no error";
const V = { variable: { v: { default: 10 } } };

function condition(limit: number, message = "Too large.") {
  return { condition: `\${var.v < ${limit}}`, error_message: message };
}

function output(...preconditions: ReturnType<typeof condition>[]) {
  return { output: { o: { value: 1, precondition: preconditions } } };
}

const CASES: readonly Case[] = [
  {
    title: "an output",
    document: { ...V, ...output(condition(10)) },
    said: ["violation output.o precondition"],
    judge: "Module output value precondition failed: Too large.",
  },
  { title: "an output whose condition holds", document: { ...V, ...output(condition(11)) }, said: [], judge: FINE },
  {
    title: "the second of two",
    document: { ...V, ...output(condition(11), condition(10)) },
    said: ["violation output.o precondition"],
    judge: "Module output value precondition failed",
  },
  {
    title: "an output of a module",
    document: { module: { m: { source: "./m" } } },
    modules: { m: { ...V, ...output(condition(10)) } },
    said: ["violation module.m.output.o precondition"],
    judge: "Module output value precondition failed",
  },
  {
    title: "a module that is not called",
    document: { module: { m: { source: "./m", count: 0 } } },
    modules: { m: { ...V, ...output(condition(10)) } },
    said: [],
    judge: FINE,
  },
  {
    title: "a check",
    document: { ...V, check: { c: { assert: condition(10) } } },
    said: ["violation check.c assert"],
    judge: "Check block assertion failed",
  },
  { title: "a check that holds", document: { ...V, check: { c: { assert: condition(11) } } }, said: [], judge: FINE },
  {
    title: "what is not known",
    document: { variable: { v: {} }, ...output(condition(10)), check: { c: { assert: condition(10) } } },
    said: [],
  },
];

judged(expressionCondition, CASES);

it("a check is a warning, a precondition an error", () => {
  const findings = check(expressionCondition, {
    resources: {},
    variables: V.variable,
    blocks: { ...output(condition(10)), check: { c: { assert: condition(10) } } },
  });
  expect(findings.map(({ address, severity }) => `${address} ${severity}`)).toEqual([
    "output.o error",
    "check.c warning",
  ]);
  expect(factsOf(findings[0])).toMatchObject({ error: "Too large.", condition: "${var.v < 10}" });
});

it("does not show a message that holds a secret", () => {
  const [finding] = check(expressionCondition, {
    resources: {},
    variables: { ...V.variable, p: { default: "Planted-Secret-1", sensitive: true } },
    blocks: output(condition(10, "Not ${var.p}")),
  });
  expect(finding?.message).toBe("precondition-silent");
  expect(JSON.stringify(finding)).not.toContain("Planted-Secret-1");
});

it("leaves the conditions of resources to plan/condition", () => {
  const resources = { "alicloud_vpc.x": { lifecycle: { precondition: condition(10) } } };
  const rules = checkAll({ resources, variables: V.variable }).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.endsWith("/condition"))).toEqual(["plan/condition"]);
});
