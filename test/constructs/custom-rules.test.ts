import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defineRule } from "../../src/custom-rules";
import { InputError, Vpc } from "../../src/index";
import { temporaryFolder } from "../support/folders";
import { synth } from "../support/synth";

const noVpc = defineRule({
  id: "team/no-vpc",
  severity: "error",
  messages: { en: { title: "No VPC", violation: "{address} is a VPC." } },
  check(model, report) {
    for (const vpc of model.resources("alicloud_vpc")) report.violation(vpc);
  },
});

test("an app is rejected by a rule of its own, at the line of the construct", () => {
  const { rejected, document } = synth((stack) => void new Vpc(stack, "vpc", {}), { rules: [noVpc] });
  expect(rejected?.gate.failedBy).toEqual(["team/no-vpc"]);
  expect(rejected?.findings[0]).toMatchObject({
    rule: "team/no-vpc",
    path: "network/vpc",
    location: { file: expect.stringMatching(/custom-rules\.test\.ts$/) },
  });
  expect(document).toEqual({});
});

test("a file of the policy is run at synth, and by the same rule of the policy's severity", () => {
  const folder = temporaryFolder();
  const file = join(folder, "rules.cjs");
  writeFileSync(
    file,
    `const { defineRule } = require("eniplan/rules");
     module.exports = defineRule({ id: "team/file", severity: "warning", messages: { en: { title: "x", violation: "y" } },
       check(model, report) { for (const stack of model.stacks) report.violation(stack); } });`,
  );
  const policy = join(folder, "eniplan.yaml");
  writeFileSync(policy, "rules: [rules.cjs]\nseverity: { team/file: error }\n");
  const { rejected } = synth((stack) => void new Vpc(stack, "vpc", {}), { policy });
  expect(rejected?.gate.failedBy).toEqual(["team/file"]);
});

test("a rule that cannot be used is a problem, and nothing is written", () => {
  const broken = defineRule({ ...noVpc, id: "eni/zone" });
  expect(() => synth((stack) => void new Vpc(stack, "vpc", {}), { rules: [broken] })).toThrow(InputError);
});
