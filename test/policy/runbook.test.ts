import { expect, test } from "vitest";
import { InputError } from "../../src/model/problem";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { runbookFacts } from "../../src/policy/runbook";
import { Secrets } from "../../src/rules/secrets";
import { model, object, state } from "../support/model";

const CHANGED = model({ alicloud_vpc: { a: { vpc_name: "new" } } }, state(object("alicloud_vpc.a", { id: "vpc-1" })));

function facts(problem: string) {
  return runbookFacts(CHANGED, makePlan(CHANGED, new Network(CHANGED)), new Secrets(CHANGED), undefined, () => {
    throw new InputError([{ id: problem, params: { cycle: "create a → delete b" } }]);
  });
}

test("a way back whose steps wait for each other is none", () => {
  const { back, backCycles } = facts("order/cycle");
  expect([back, backCycles]).toEqual([undefined, ["create a → delete b"]]);
});

test("any other mistake is one", () => {
  expect(() => facts("reference/circular")).toThrow("reference/circular");
});
