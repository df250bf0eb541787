import { expect, it } from "vitest";
import type { Json, JsonObject } from "../../src/model/json";
import { expressionInvalid } from "../../src/rules/expression/invalid/rule";
import { referenceUnresolved } from "../../src/rules/reference/unresolved/rule";
import { checkParts } from "../rules/harness";
import { callingPart } from "../support/modules";
import { terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

/* References to instances that are not there: whether Terraform evaluates them, and so refuses the configuration. */

const PROXY: JsonObject = {
  variable: { on: { default: false } },
  resource: { terraform_data: { p: { count: "${var.on ? 1 : 0}", input: "10.0.0.1" } } },
  locals: { all: "${terraform_data.p[0].output}" },
  output: {
    constant: { value: "10.0.0.1" },
    direct: { value: "${terraform_data.p[0].output}" },
    local: { value: "${local.all}" },
    tried: { value: '${try(terraform_data.p[0].output, "")}' },
  },
};

const CHOICE = (output: string) => `\${var.far == "" ? "" : module.m[0].${output}}`;

const INPUTS: readonly string[] = [
  ...["constant", "direct", "local", "tried"].flatMap((output) => [CHOICE(output), `\${module.m[0].${output}}`]),
  '${try(module.m[0].direct, "")}',
  "${module.m[*].direct}",
  '${join(",", [for one in module.m : one.direct])}',
  '${var.far == "" ? "" : terraform_data.none[0].output}',
  "${terraform_data.none[0].output}",
  "${length(terraform_data.none) > 0 ? terraform_data.none[0].output : null}",
  "${length(resource.terraform_data.none)}",
  "${resource.terraform_data.none[0].output}",
  "${resource.terraform_data.none[*].output}",
  "${resource.terraform_data.gone.output}",
];

function configuration(count: Json, on: boolean, input: string): JsonObject {
  return {
    variable: { far: { default: "" } },
    module: { m: { source: "./m", count, on } },
    resource: { terraform_data: { a: { input }, none: { count: 0, input: "x" } } },
  };
}

it.skipIf(!terraformFound())("refuses a reference where Terraform evaluates it", { timeout: 120_000 }, async () => {
  const [theirs, ours]: string[][] = [[], []];
  await withJudge(async (judge) => {
    judge.configure(configuration(0, false, ""), { m: PROXY });
    await judge.init();
    for (const [count, on] of [
      [0, false],
      ['${var.far == "" ? 0 : 1}', false],
      [1, false],
      [1, true],
    ] as const) {
      for (const input of INPUTS) {
        const root = configuration(count, on, input);
        judge.configure(root, { m: PROXY });
        const { status } = await judge.terraform("plan", "-input=false", "-refresh=false");
        const findings = checkParts([callingPart(root, { m: PROXY })], [referenceUnresolved, expressionInvalid]);
        const line = (isRefused: boolean) => `${count} ${on} ${input}: ${isRefused ? "refused" : "planned"}`;
        theirs?.push(line(status !== 0));
        ours?.push(line(findings.some(({ status }) => status === "violation")));
      }
    }
  });
  expect(ours).toEqual(theirs);
});
