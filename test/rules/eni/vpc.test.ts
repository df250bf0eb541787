import { describe, expect, it } from "vitest";
import { eniVpc } from "../../../src/rules/eni/vpc/rule";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

function interfaceIn(vswitch: string, more: Resources = {}): Resources {
  return {
    ...BASE,
    "alicloud_ecs_network_interface.nic": { vswitch_id: vswitch },
    [`${ATTACHMENT}.nic`]: attach(),
    ...more,
  };
}

it.each([
  ["the same vSwitch", "${alicloud_vswitch.a.id}", 0],
  ["another vSwitch of the VPC", "${alicloud_vswitch.b.id}", 0],
  ["a vSwitch of another VPC", "${alicloud_vswitch.o.id}", 1],
])("%s", (_, vswitch, findings) => {
  expect(check(eniVpc, { resources: interfaceIn(vswitch) })).toHaveLength(findings);
});

it("names both VPCs and a vSwitch that fits", () => {
  const [finding] = check(eniVpc, { resources: interfaceIn("${alicloud_vswitch.o.id}") });
  expect(finding).toMatchObject({
    address: `${ATTACHMENT}.nic`,
    prevents: ["InvalidOperation.VpcMismatch"],
    fix: { id: "vswitch", params: { vpc: "alicloud_vpc.main", vswitch: "alicloud_vswitch.a" } },
  });
  expect(factsOf(finding)).toMatchObject({ interfaceVpc: "alicloud_vpc.other", instanceVpc: "alicloud_vpc.main" });
});

it("compares VPCs outside the configuration by their id", () => {
  const inVpc = (id: string) => ({ vpc_id: id, zone_id: "cn-hangzhou-a" });
  const pair = (a: string, b: string) =>
    interfaceIn("${alicloud_vswitch.b.id}", { "alicloud_vswitch.a": inVpc(a), "alicloud_vswitch.b": inVpc(b) });
  expect(check(eniVpc, { resources: pair("vpc-1", "vpc-1") })).toEqual([]);
  expect(check(eniVpc, { resources: pair("vpc-1", "vpc-2") })).toHaveLength(1);
});

it("recognises a declared VPC by the id that the state holds", () => {
  const other = { ...BASE["alicloud_vswitch.b"], vpc_id: "vpc-1" };
  const state = { "alicloud_vpc.main": { id: "vpc-1" } };
  const resources = interfaceIn("${alicloud_vswitch.b.id}", { "alicloud_vswitch.b": other });
  expect(check(eniVpc, { resources, state })).toEqual([]);
});

it("is undecided for a VPC or a vSwitch that is not known", () => {
  const vswitch = { ...BASE["alicloud_vswitch.b"], vpc_id: "${var.vpc}" };
  const resources = interfaceIn("${alicloud_vswitch.b.id}", { "alicloud_vswitch.b": vswitch });
  expect(summary(check(eniVpc, { resources, variables: { vpc: {} } }))).toEqual([
    `undecided ${ATTACHMENT}.nic variable vpc`,
  ]);
  expect(summary(check(eniVpc, { resources: interfaceIn("vsw-1") }))).toEqual([
    `undecided ${ATTACHMENT}.nic external vsw-1 (VPC)`,
  ]);
});

it("knows that one text is one VPC", () => {
  const inVpc = { vpc_id: "${var.vpc}", zone_id: "cn-hangzhou-a" };
  const resources = interfaceIn("${alicloud_vswitch.b.id}", {
    "alicloud_vswitch.a": inVpc,
    "alicloud_vswitch.b": inVpc,
  });
  expect(check(eniVpc, { resources, variables: { vpc: {} } })).toEqual([]);
});

describe("a network_interfaces block, while its instance is created", () => {
  const blocks = (...network_interfaces: Resources[string][]): Resources => ({
    ...BASE,
    "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], network_interfaces },
  });

  it.each([
    ["in the vSwitch of the instance", {}, 0],
    ["in another one that fits", { vswitch_id: "${alicloud_vswitch.a2.id}" }, 0],
    ["in one that does not", { vswitch_id: "${alicloud_vswitch.o.id}" }, 1],
    ["with an existing interface that fits", { network_interface_id: "${alicloud_ecs_network_interface.nic.id}" }, 0],
    ["with one that does not", { network_interface_id: "${alicloud_ecs_network_interface.far.id}" }, 1],
  ])("%s: %i", (_, block, findings) => {
    const far = { "alicloud_ecs_network_interface.far": { vswitch_id: "${alicloud_vswitch.o.id}" } };
    const found = check(eniVpc, { resources: { ...blocks({}, block), ...far } });
    expect(found).toHaveLength(findings);
    for (const finding of found) {
      expect(finding).toMatchObject({ address: "alicloud_instance.fw", prevents: [] });
      expect(factsOf(finding)["interface"]).toBe("alicloud_instance.fw.network_interfaces[1]");
    }
  });

  it("makes nothing on an instance that exists and stays", () => {
    const resources = blocks({ vswitch_id: "vsw-1" }, { vswitch_id: "${alicloud_vswitch.o.id}" });
    const instance = { ...BASE["alicloud_instance.fw"], id: "i-1", vswitch_id: "vsw-a" };
    const state = {
      "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
      "alicloud_vpc.other": { id: "vpc-2", ...BASE["alicloud_vpc.other"] },
      "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
      "alicloud_vswitch.o": { ...BASE["alicloud_vswitch.o"], id: "vsw-x", vpc_id: "vpc-2" },
      "alicloud_instance.fw": { ...instance, network_interfaces: [{ vswitch_id: "vsw-1" }, { vswitch_id: "vsw-x" }] },
    };
    expect(check(eniVpc, { resources, state })).toEqual([]);
  });
});
