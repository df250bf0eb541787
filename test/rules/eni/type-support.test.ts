import { expect, it } from "vitest";
import { eniTypeSupport } from "../../../src/rules/eni/type-support/rule";
import { ATTACHMENT, attach, BASE, check, checkAll, factsOf, type Resources, summary } from "../harness";

function ofType(type: string, more: Resources = { [`${ATTACHMENT}.nic`]: attach() }): Resources {
  return { ...BASE, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], instance_type: type }, ...more };
}

it.each([
  ["ecs.old.small", ["violation alicloud_instance.fw primary-only"]],
  ["ecs.slow.large", ["violation alicloud_instance.fw io-optimized"]],
  ["ecs.a1.large", []],
  ["ecs.blank.large", ["undecided alicloud_instance.fw catalog ecs.blank.large eniQuantity"]],
  ["ecs.vague.large", ["undecided alicloud_instance.fw catalog ecs.vague.large ioOptimized"]],
  ["ecs.none.large", []],
])("%s", (type, expected) => {
  expect(summary(check(eniTypeSupport, { resources: ofType(type) }))).toEqual(expected);
});

it("is the only rule that reports such a type", () => {
  const [finding, ...more] = checkAll({ resources: ofType("ecs.old.small") });
  expect(more).toEqual([]);
  expect(finding?.rule).toBe("eni/type-support");
  expect(factsOf(finding)).toMatchObject({ interfaces: 1, type: "ecs.old.small", date: "2026-01-31" });
  expect(finding?.fix).toEqual({ id: "other-type", params: { type: "ecs.old.small", needed: 2 } });
});

it("takes the primary interface alone", () => {
  expect(check(eniTypeSupport, { resources: ofType("ecs.old.small", {}) })).toEqual([]);
});

it("counts network_interfaces blocks", () => {
  const instance = { ...BASE["alicloud_instance.fw"], instance_type: "ecs.old.small", network_interfaces: [{}] };
  expect(check(eniTypeSupport, { resources: { ...BASE, "alicloud_instance.fw": instance } })).toHaveLength(1);
});

it("is undecided when the number of attachments may be zero", () => {
  const resources = ofType("ecs.old.small", { [`${ATTACHMENT}.nic`]: { ...attach(), count: "${var.n}" } });
  expect(summary(check(eniTypeSupport, { resources, variables: { n: {} } }))).toEqual([
    "undecided alicloud_instance.fw variable n",
  ]);
});
