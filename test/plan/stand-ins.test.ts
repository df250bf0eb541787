import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { standInsOf } from "../../src/policy/groups";
import { model, object, state } from "../support/model";

const OLD: JsonObject = {
  instance_type: "ecs.g7.large",
  image_id: "m-1",
  vswitch_id: "vsw-1",
  security_groups: ["sg-1"],
  status: "Running",
};
const NEW = { ...OLD, instance_type: "ecs.g7.xlarge" };
const GROUPS = [{ name: "pair", addresses: ["alicloud_instance.*"] }];

function planOf(resources: Record<string, JsonObject>, prior: readonly string[], emitsOrder = false) {
  const objects = prior.map((name, i) => object(`alicloud_instance.${name}`, { ...OLD, id: `i-${i}` }));
  const built = model({ alicloud_instance: resources }, state(...objects));
  const plan = makePlan(built, new Network(built), { emitsOrder, standIns: (read) => standInsOf(read, GROUPS) });
  return {
    hazards: plan.hazards.map(({ cause, group, guaranteed, fix }) => `${cause} ${group} ${guaranteed} ${fix?.kind}`),
    phases: plan.sequence.phases.map(({ command }) => command),
    waves: plan.waves.map((wave) => wave.map(({ action, address }) => `${action} ${address.split(".")[1]}`)),
    additions: plan.additions.map((one) => (one.kind === "depends_on" ? `${one.block} ${one.on}` : one.kind)),
  };
}

test("two blocks that are emitted are stopped one after the other", () => {
  const { hazards, waves, additions } = planOf({ a: NEW, b: NEW }, ["a", "b"], true);
  expect(hazards).toEqual(["stand-in pair true depends_on"]);
  expect(additions).toEqual(["alicloud_instance.b alicloud_instance.a"]);
  const at = (step: string) => waves.findIndex((wave) => wave.includes(step));
  expect(at("start a")).toBeLessThan(at("stop b"));
});

test("in somebody else's configuration the block to write is named", () => {
  expect(planOf({ a: NEW, b: NEW }, ["a", "b"]).hazards).toEqual(["stand-in pair false depends_on"]);
});

test("instances of one block take an apply each", () => {
  const { hazards, phases } = planOf({ a: { ...NEW, count: 3 } }, ["a[0]", "a[1]", "a[2]"]);
  expect(hazards).toEqual(["stand-in pair false phases"]);
  expect(phases).toEqual(["terraform apply -target='alicloud_instance.a[0]'", "terraform apply"]);
});

test("two that are replaced take an apply each", () => {
  const moved = { ...OLD, availability_zone: "cn-hangzhou-b" };
  const { hazards, phases } = planOf({ a: moved, b: moved }, ["a", "b"]);
  expect(hazards).toEqual(["stand-in pair false phases"]);
  expect(phases).toEqual(["terraform apply -target='alicloud_instance.a'", "terraform apply"]);
});
