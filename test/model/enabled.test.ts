import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { evaluateApp } from "../../src/policy/evaluate";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readConfiguration } from "../../src/read/tf-json";
import { renderTfplan } from "../../src/report/tfplan";
import { object, part, state } from "../support/model";

const vpc = (enabled: JsonObject[string]) => ({
  resource: { alicloud_vpc: { a: { cidr_block: "10.0.0.0/8", lifecycle: { enabled } } } },
  variable: { open: {}, on: { default: false } },
});
const PRIOR = object("alicloud_vpc.a", { id: "vpc-1", cidr_block: "10.0.0.0/8" });

test.each<[JsonObject[string], string[], string[]]>([
  [true, ["no-op alicloud_vpc.a"], []],
  [false, ["delete alicloud_vpc.a"], []],
  ["false", ["delete alicloud_vpc.a"], []],
  ["${var.on}", ["delete alicloud_vpc.a"], []],
  ["${!var.on}", ["no-op alicloud_vpc.a"], []],
  ["${var.open}", [], ["alicloud_vpc.a"]],
])("enabled = %j: %j, undecided %j", (enabled, changes, undecided) => {
  const model = new Model([part(vpc(enabled), state(PRIOR))], RESOURCE_TYPES);
  const plan = makePlan(model, new Network(model));
  expect(plan.changes.map(({ kind, address }) => `${kind} ${address}`)).toEqual(changes);
  expect(plan.undecided.map(({ address }) => address)).toEqual(undecided);
});

test("Terraform's plan JSON says why", () => {
  const result = evaluateApp([part(vpc(false), state(PRIOR))], {
    command: "plan",
    withTerraformPlan: true,
    today: "2026-11-30",
  });
  const [change] = (JSON.parse(renderTfplan(result, new Date(0))) as { resource_changes: JsonObject[] })
    .resource_changes;
  expect(change?.["action_reason"]).toBe("delete_because_enabled_false");
});

test.each<[JsonObject[string], string[]]>([
  [true, ["module.net.alicloud_vpc.a"]],
  [false, []],
  ["${var.open}", ["module.net.alicloud_vpc.a?"]],
])("a module: %j", (enabled, addresses) => {
  const inner = readConfiguration([{ resource: { alicloud_vpc: { a: {} } } }], { name: "s", file: "inner" });
  const root = readConfiguration(
    [{ module: { net: { source: "./net", lifecycle: { enabled } } }, variable: { open: {} } }],
    { name: "s", file: "s", module: () => ({ part: inner, acknowledgements: [] }) },
  );
  const { resources } = new Model([root], RESOURCE_TYPES);
  expect(resources.map(({ address, repetition }) => `${address}${repetition.missing ? "?" : ""}`)).toEqual(addresses);
});
