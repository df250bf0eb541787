import { expect, test } from "vitest";
import { defineRule } from "../../src/custom-rules";
import { InputError, Vpc } from "../../src/index";
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

test("a rule that cannot be used is a problem, and nothing is written", () => {
  const broken = defineRule({ ...noVpc, id: "eni/zone" });
  expect(() => synth((stack) => void new Vpc(stack, "vpc", {}), { rules: [broken] })).toThrow(InputError);
});
