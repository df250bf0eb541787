import { expect, it } from "vitest";
import { expressionEphemeral } from "../../../src/rules/expression/ephemeral/rule";
import { check, summary } from "../harness";
import { type Case, data, input, judged } from "./support";

const FINE = "no error";
const X = "violation terraform_data.x";
const E = { variable: { e: { default: "x", ephemeral: true } } };
const S = { variable: { s: { default: "x", sensitive: true } } };

const CASES: readonly Case[] = [
  { title: "an argument", document: input("${var.e}", E), said: [`${X} argument`], judge: "Invalid use of ephemeral" },
  {
    title: "an argument, through a local and a function",
    document: input("${local.a}", { ...E, locals: { a: "${upper(var.e)}" } }),
    said: [`${X} argument`],
    judge: "Invalid use of ephemeral",
  },
  { title: "as null", document: input("${ephemeralasnull(var.e)}", E), said: [], judge: FINE },
  { title: "a local", document: { ...E, locals: { a: "${var.e}" } }, said: [], judge: FINE },
  {
    title: "a count",
    document: data({ count: '${var.e == "x" ? 1 : 0}' }, E),
    said: [`${X}[0] repetition`],
    judge: "ephemeral",
  },
  {
    title: "a for_each",
    document: data({ for_each: "${toset([var.e])}" }, E),
    said: [`${X} repetition`],
    judge: "ephemeral",
  },
  {
    title: "an output of the root",
    document: { ...E, output: { o: { value: "${var.e}" } } },
    said: ["violation output.o output"],
    judge: "Ephemeral value not allowed",
  },
  {
    title: "an output of a module that does not say so",
    document: { module: { m: { source: "./m" } } },
    modules: { m: { ...E, output: { o: { value: "${var.e}" } } } },
    said: ["violation module.m.output.o module-output"],
    judge: "Ephemeral value not allowed",
  },
  {
    title: "an output of a module that says so",
    document: { module: { m: { source: "./m" } } },
    modules: { m: { ...E, output: { o: { value: "${var.e}", ephemeral: true } } } },
    said: [],
    judge: FINE,
  },
  {
    title: "a variable of a module that does not take it",
    document: { ...E, module: { m: { source: "./m", v: "${var.e}" } } },
    modules: { m: { variable: { v: {} } } },
    said: ["violation module.m variable"],
    judge: "phemeral value",
  },
  {
    title: "a variable of a module that takes it",
    document: { ...E, module: { m: { source: "./m", v: "${var.e}" } } },
    modules: { m: { variable: { v: { ephemeral: true } } } },
    said: [],
    judge: FINE,
  },
  {
    title: "a sensitive output",
    document: { ...S, output: { o: { value: ["${var.s}"] } } },
    said: ["violation output.o sensitive"],
    judge: "Output refers to sensitive values",
  },
  {
    title: "a sensitive output that says so",
    document: { ...S, output: { o: { value: "${var.s}", sensitive: true } } },
    said: [],
    judge: FINE,
  },
  {
    title: "one that is none any more",
    document: { ...S, output: { o: { value: "${nonsensitive(var.s)}" } } },
    said: [],
    judge: FINE,
  },
  {
    title: "a sensitive output of a module",
    document: { module: { m: { source: "./m" } } },
    modules: { m: { ...S, output: { o: { value: "${var.s}" } } } },
    said: [],
    judge: FINE,
  },
];

judged(expressionEphemeral, CASES);

it("takes it in write-only arguments, providers and preconditions", () => {
  const findings = check(expressionEphemeral, {
    resources: {
      "alicloud_instance.i": {
        password_wo: "${var.e}",
        password_wo_version: 1,
        description: "${ephemeral.random_password.p.result}",
        lifecycle: { precondition: { condition: '${var.e == "x"}', error_message: "No." } },
      },
    },
    variables: E.variable,
    providers: [{ region: "${var.e}" }],
    blocks: { ephemeral: { random_password: { p: { length: 8 } } } },
  });
  expect(summary(findings)).toEqual(["violation alicloud_instance.i argument"]);
});

it("asks Terraform's marks: what only we hold to be secret may be an output", () => {
  const resources = { "alicloud_cms_alarm.a": {}, "alicloud_instance.i": { password: "x" } };
  const outputs = { a: { value: "${alicloud_instance.i.password}" }, b: { value: "${alicloud_instance.i.id}" } };
  expect(summary(check(expressionEphemeral, { resources, outputs }))).toEqual(["violation output.a sensitive"]);
});
