import { expect, it } from "vitest";
import { instanceCreditSpecification } from "../../../src/rules/instance/credit-specification/rule";
import { BASE, check, type Resources, summary } from "../harness";

const VM = "alicloud_instance.fw";
const vm = (more: Resources[string]): Resources => ({ ...BASE, [VM]: { ...BASE[VM], ...more } });

it.each([
  ["ecs.g7.large", "Standard", 1],
  ["ecs.g7.large", "", 0],
  ["ecs.g7.large", null, 0],
  ["ecs.t5-lc1m2.small", "Unlimited", 0],
  ["ecs.t6-c1m2.large", "Standard", 0],
])("%s with %s: %i", (instance_type, credit_specification, findings) => {
  const resources = vm({ instance_type, credit_specification });
  expect(check(instanceCreditSpecification, { resources })).toHaveLength(findings);
});

it("is undecided where the type is not known", () => {
  const resources = vm({ instance_type: "${var.x}", credit_specification: "Standard" });
  expect(summary(check(instanceCreditSpecification, { resources, variables: { x: {} } }))).toEqual([
    `undecided ${VM} variable x`,
  ]);
});

it.each([
  ["a change sends it", "Unlimited", 1],
  ["what is there already is not sent", "Standard", 0],
])("%s", (_, credit_specification, findings) => {
  const state = {
    "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
    [VM]: { ...BASE[VM], id: "i-1", vswitch_id: "vsw-a", credit_specification: "Standard" },
  };
  expect(check(instanceCreditSpecification, { resources: vm({ credit_specification }), state })).toHaveLength(findings);
});
