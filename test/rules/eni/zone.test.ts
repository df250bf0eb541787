import { describe, expect, it } from "vitest";
import { eniZone } from "../../../src/rules/eni/zone/rule";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

/** The attachment, with the interface in one vSwitch. */
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
  ["another vSwitch of the zone", "${alicloud_vswitch.a2.id}", 0],
  ["a vSwitch of another zone", "${alicloud_vswitch.b.id}", 1],
])("%s", (_, vswitch, findings) => {
  expect(check(eniZone, { resources: interfaceIn(vswitch) })).toHaveLength(findings);
});

it("says where both are, and where the interface belongs", () => {
  const [finding] = check(eniZone, { resources: interfaceIn("${alicloud_vswitch.b.id}") });
  expect(finding).toMatchObject({
    rule: "eni/zone",
    severity: "error",
    address: `${ATTACHMENT}.nic`,
    prevents: ["InvalidOperation.AvailabilityZoneMismatch"],
    fix: { id: "vswitch", params: { zone: "cn-hangzhou-a", vswitch: "alicloud_vswitch.a" } },
  });
  expect(factsOf(finding)).toEqual({
    interface: "alicloud_ecs_network_interface.nic",
    interfaceZone: "cn-hangzhou-b",
    interfaceVSwitch: "alicloud_vswitch.b",
    instance: "alicloud_instance.fw",
    instanceZone: "cn-hangzhou-a",
    instanceVSwitch: "alicloud_vswitch.a",
  });
});

it("sees through locals, deprecated names and deprecated types", () => {
  const resources = {
    ...interfaceIn("${local.vswitch}"),
    "alicloud_subnet.old": { vpc_id: "${alicloud_vpc.main.id}", availability_zone: "cn-hangzhou-b" },
  };
  const locals = { vswitch: "${alicloud_subnet.old.id}" };
  expect(summary(check(eniZone, { resources, locals }))).toEqual([`violation ${ATTACHMENT}.nic violation`]);
});

it("takes the zone of an instance in an outside vSwitch from its availability_zone", () => {
  const instance = { ...BASE["alicloud_instance.fw"], vswitch_id: "vsw-1", availability_zone: "cn-hangzhou-c" };
  const [finding] = check(eniZone, {
    resources: interfaceIn("${alicloud_vswitch.b.id}", { "alicloud_instance.fw": instance }),
  });
  expect(finding?.fix).toEqual({ id: "zone", params: { zone: "cn-hangzhou-c" } });
});

it("leaves the primary interface to eni/secondary-only", () => {
  const primary = { ...attach(), network_interface_id: "${alicloud_instance.other.network_interface_id}" };
  const other = { ...BASE["alicloud_instance.fw"], vswitch_id: "${alicloud_vswitch.b.id}" };
  expect(
    check(eniZone, { resources: { ...BASE, "alicloud_instance.other": other, [`${ATTACHMENT}.nic`]: primary } }),
  ).toEqual([]);
});

it("is undecided for a zone that is not known", () => {
  const variables = { zone: {} };
  const vswitch = { ...BASE["alicloud_vswitch.b"], zone_id: "${var.zone}" };
  const resources = interfaceIn("${alicloud_vswitch.b.id}", { "alicloud_vswitch.b": vswitch });
  expect(summary(check(eniZone, { resources, variables }))).toEqual([`undecided ${ATTACHMENT}.nic variable zone`]);
});

it("is undecided for a vSwitch, an interface or an instance that is not declared", () => {
  expect(summary(check(eniZone, { resources: interfaceIn("vsw-1") }))).toEqual([
    `undecided ${ATTACHMENT}.nic external vsw-1 (zone)`,
  ]);
  for (const [attribute, id] of [
    ["network_interface_id", "eni-1"],
    ["instance_id", "i-1"],
  ] as const) {
    const resources = { ...BASE, [`${ATTACHMENT}.nic`]: { ...attach(), [attribute]: id } };
    expect(summary(check(eniZone, { resources }))).toEqual([`undecided ${ATTACHMENT}.nic external ${id} (zone)`]);
  }
});

it("knows that one text is one zone, and one vSwitch one place, whatever they are", () => {
  const variables = { zone: {}, vswitch: {} };
  const zone = { zone_id: "${var.zone}" };
  const same = interfaceIn("${alicloud_vswitch.b.id}", {
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], ...zone },
    "alicloud_vswitch.b": { ...BASE["alicloud_vswitch.b"], ...zone },
  });
  const outside = interfaceIn("vsw-1", {
    "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], vswitch_id: "vsw-1" },
  });
  const byVariable = interfaceIn("${var.vswitch}", {
    "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], vswitch_id: "${var.vswitch}" },
  });
  for (const resources of [same, outside, byVariable]) expect(check(eniZone, { resources, variables })).toEqual([]);
});

it("does not take two texts with one unknown part for the same zone", () => {
  const resources = interfaceIn("${alicloud_vswitch.b.id}", {
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], zone_id: "${var.region}-a" },
    "alicloud_vswitch.b": { ...BASE["alicloud_vswitch.b"], zone_id: "${var.region}-b" },
  });
  expect(summary(check(eniZone, { resources, variables: { region: {} } }))).toEqual([
    `undecided ${ATTACHMENT}.nic variable region`,
  ]);
});

describe("a network_interfaces block, while its instance is created", () => {
  const blocks = (...network_interfaces: Resources[string][]): Resources => ({
    ...BASE,
    "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], network_interfaces },
  });

  it.each([
    ["in the vSwitch of the instance", {}, 0],
    ["in another one that fits", { vswitch_id: "${alicloud_vswitch.a2.id}" }, 0],
    ["in one that does not", { vswitch_id: "${alicloud_vswitch.b.id}" }, 1],
    ["with an existing interface that fits", { network_interface_id: "${alicloud_ecs_network_interface.nic.id}" }, 0],
    ["with one that does not", { network_interface_id: "${alicloud_ecs_network_interface.far.id}" }, 1],
  ])("%s: %i", (_, block, findings) => {
    const far = { "alicloud_ecs_network_interface.far": { vswitch_id: "${alicloud_vswitch.b.id}" } };
    const found = check(eniZone, { resources: { ...blocks({}, block), ...far } });
    expect(found).toHaveLength(findings);
    for (const finding of found) {
      expect(finding).toMatchObject({ address: "alicloud_instance.fw", prevents: [] });
      expect(factsOf(finding)["interface"]).toBe("alicloud_instance.fw.network_interfaces[1]");
    }
  });

  it("is followed through the entries of a dynamic block", () => {
    const dynamic = {
      network_interfaces: {
        for_each: { near: { vswitch: "${alicloud_vswitch.a2.id}" }, far: { vswitch: "${alicloud_vswitch.b.id}" } },
        iterator: "nic",
        content: { vswitch_id: "${nic.value.vswitch}" },
      },
    };
    const resources = { ...BASE, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], dynamic } };
    const [finding, ...more] = check(eniZone, { resources });
    expect(more).toEqual([]);
    expect(factsOf(finding)).toMatchObject({ interfaceVSwitch: "alicloud_vswitch.b", instanceZone: "cn-hangzhou-a" });
  });

  it("makes nothing on an instance that exists and stays", () => {
    const resources = blocks({ vswitch_id: "vsw-1" }, { vswitch_id: "${alicloud_vswitch.b.id}" });
    const instance = { ...BASE["alicloud_instance.fw"], id: "i-1", vswitch_id: "vsw-a" };
    const state = {
      "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
      "alicloud_vpc.other": { id: "vpc-2", ...BASE["alicloud_vpc.other"] },
      "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
      "alicloud_vswitch.b": { ...BASE["alicloud_vswitch.b"], id: "vsw-x", vpc_id: "vpc-1" },
      "alicloud_instance.fw": { ...instance, network_interfaces: [{ vswitch_id: "vsw-1" }, { vswitch_id: "vsw-x" }] },
    };
    expect(check(eniZone, { resources, state })).toEqual([]);
  });
});
