import { describe, expect, it } from "vitest";
import { eniPrivateIp } from "../../../src/rules/eni/private-ip/rule";
import { instancePrivateIp } from "../../../src/rules/instance/private-ip/rule";
import { BASE, check, checkAll, factsOf, type Resources, summary } from "../harness";

const NIC = "alicloud_ecs_network_interface.nic";
const FW = "alicloud_instance.fw";

/** The interface in vSwitch a, 10.0.1.0/24, with more attributes. */
function nic(more: Resources[string], others: Resources = {}): Resources {
  return { ...BASE, [NIC]: { ...BASE[NIC], ...more }, ...others };
}

describe("the primary address of an interface", () => {
  it.each([
    ["10.0.1.0", "reserved"],
    ["10.0.1.1", undefined],
    ["10.0.1.252", undefined],
    ["10.0.1.253", "reserved"],
    ["10.0.1.255", "reserved"],
    ["10.0.0.255", "outside"],
    ["10.0.2.0", "outside"],
    ["10.0.1.256", "malformed"],
    ["10.0.1", "malformed"],
    // The provider takes an empty text for unset.
    ["", undefined],
    ["fe80::1", "malformed"],
  ])("%s: %s", (primary_ip_address, message) => {
    const findings = check(eniPrivateIp, { resources: nic({ primary_ip_address }) });
    expect(findings.map((finding) => finding.message)).toEqual(message ? [message] : []);
  });

  it.each([
    ["10.0.1.0/29", "10.0.1.4", undefined],
    ["10.0.1.0/29", "10.0.1.5", "reserved"],
    ["10.0.1.0/29", "10.0.1.8", "outside"],
    ["10.0.0.0/16", "10.0.255.252", undefined],
    ["10.0.0.0/16", "10.0.255.253", "reserved"],
  ])("in %s: %s %s", (cidr_block, primary_ip_address, message) => {
    const vswitch = { ...BASE["alicloud_vswitch.a"], cidr_block };
    const findings = check(eniPrivateIp, { resources: nic({ primary_ip_address }, { "alicloud_vswitch.a": vswitch }) });
    expect(findings.map((finding) => finding.message)).toEqual(message ? [message] : []);
  });

  it("has a deprecated name", () => {
    expect(summary(check(eniPrivateIp, { resources: nic({ private_ip: "10.9.9.9" }) }))).toEqual([
      `violation ${NIC} outside`,
    ]);
  });
});

it.each([
  ["private_ip_addresses", NIC],
  ["private_ips", NIC],
])("checks every entry of %s", (attribute) => {
  const findings = check(eniPrivateIp, { resources: nic({ [attribute]: ["10.0.1.9", "10.0.1.254", "10.9.9.9"] }) });
  expect(summary(findings)).toEqual([`violation ${NIC} reserved`, `violation ${NIC} outside`]);
});

it("leaves the addresses of an instance to instance/private-ip", () => {
  const instance = { ...BASE[FW], private_ip: "10.9.9.9", secondary_private_ips: ["10.0.1.0"] };
  const resources = { ...BASE, [FW]: instance };
  expect(check(eniPrivateIp, { resources })).toEqual([]);
  const findings = check(instancePrivateIp, { resources });
  expect(summary(findings)).toEqual([`violation ${FW} outside`, `violation ${FW} reserved`]);
  expect(findings[0]?.prevents).toEqual(["InvalidPrivateIpAddress"]);
});

describe("an address that is given twice", () => {
  it.each([
    ["within an interface", { primary_ip_address: "10.0.1.9", private_ip_addresses: ["10.0.1.9"] }, {}, NIC],
    [
      "on two interfaces",
      { primary_ip_address: "10.0.1.9" },
      {
        "alicloud_ecs_network_interface.z": { vswitch_id: "${alicloud_vswitch.a.id}", primary_ip_address: "10.0.1.9" },
      },
      "alicloud_ecs_network_interface.z",
    ],
    [
      "on an interface and an instance",
      { primary_ip_address: "10.0.1.9" },
      { [FW]: { ...BASE[FW], private_ip: "10.0.1.9" } },
      NIC,
    ],
  ])("%s", (_, body, others, address) => {
    expect(summary(check(eniPrivateIp, { resources: nic(body, others) }))).toEqual([`violation ${address} duplicate`]);
  });

  it("is reported on the second instance of a repeated interface", () => {
    const resources = nic({ primary_ip_address: "10.0.1.9", count: 2 });
    expect(summary(check(eniPrivateIp, { resources }))).toEqual([`violation ${NIC}[1] duplicate`]);
  });

  it("is fine in two vSwitches, and twice in one set", () => {
    const other = { vswitch_id: "${alicloud_vswitch.o.id}", primary_ip_address: "10.1.1.9" };
    expect(check(eniPrivateIp, { resources: nic({}, { "alicloud_ecs_network_interface.z": other }) })).toEqual([]);
    expect(check(eniPrivateIp, { resources: nic({ private_ip_addresses: ["10.0.1.9", "10.0.1.9"] }) })).toEqual([]);
  });

  it("is found in a vSwitch that is not declared", () => {
    const body = { vswitch_id: "vsw-1", primary_ip_address: "10.0.1.9" };
    const findings = check(eniPrivateIp, {
      resources: { ...BASE, [NIC]: body, "alicloud_ecs_network_interface.z": body },
    });
    expect(summary(findings)).toEqual([
      `undecided ${NIC} external vsw-1 (block)`,
      "violation alicloud_ecs_network_interface.z duplicate",
    ]);
  });
});

it("names a free address, another one for each finding", () => {
  const body = { primary_ip_address: "10.9.9.9", private_ip_addresses: ["10.9.9.8", "10.0.1.1"] };
  const findings = check(eniPrivateIp, { resources: nic(body) });
  expect(findings.map(({ fix }) => fix?.params["address"])).toEqual(["10.0.1.2", "10.0.1.3"]);
  expect(factsOf(findings[0])).toEqual({
    resource: NIC,
    attribute: "primary_ip_address",
    address: "10.9.9.9",
    vswitch: "alicloud_vswitch.a",
    block: "10.0.1.0/24",
  });
});

it("says when the vSwitch is full", () => {
  const vswitch = { ...BASE["alicloud_vswitch.a"], cidr_block: "10.0.1.0/29" };
  const taken = ["10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.4", "10.0.1.7"];
  const resources = nic({ private_ip_addresses: taken }, { "alicloud_vswitch.a": vswitch });
  expect(check(eniPrivateIp, { resources })[0]?.fix?.id).toBe("full");
});

it("leaves a block that is wrong to vswitch/cidr, and a wrong type to schema/attribute", () => {
  for (const cidr_block of ["10.0.1.0", "10.0.1.5/24", "10.0.1.0/30"]) {
    const vswitch = { ...BASE["alicloud_vswitch.a"], cidr_block };
    const resources = nic({ primary_ip_address: "10.9.9.9" }, { "alicloud_vswitch.a": vswitch });
    expect(checkAll({ resources }).map(({ rule }) => rule)).toEqual(["vswitch/cidr"]);
  }
  const resources = nic({ primary_ip_address: ["10.9.9.9"] });
  expect(checkAll({ resources }).map(({ rule }) => rule)).toEqual(["schema/attribute"]);
});

it("does not look at private_ip beside an existing primary interface, for it is never sent", () => {
  const instance = { ...BASE[FW], private_ip: "10.9.9.9", network_interface_id: "eni-1" };
  expect(check(eniPrivateIp, { resources: { ...BASE, [FW]: instance } })).toEqual([]);
});

it("is undecided for an address or a block that is not known", () => {
  const variables = { ip: {}, block: {} };
  expect(summary(check(eniPrivateIp, { resources: nic({ primary_ip_address: "${var.ip}" }), variables }))).toEqual([
    `undecided ${NIC} variable ip`,
  ]);
  const vswitch = { ...BASE["alicloud_vswitch.a"], cidr_block: "${var.block}" };
  const resources = nic({ primary_ip_address: "10.0.1.9" }, { "alicloud_vswitch.a": vswitch });
  expect(summary(check(eniPrivateIp, { resources, variables }))).toEqual([`undecided ${NIC} variable block`]);
});

describe("an address that an object keeps, as the state knows", () => {
  const state = {
    "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
    "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
    [FW]: { ...BASE[FW], id: "i-1", vswitch_id: "vsw-a", private_ip: "10.0.1.9", secondary_private_ips: ["10.0.1.10"] },
  };
  const found = (more: Resources[string], others: Resources = {}, prior: Resources = state) =>
    check(eniPrivateIp, { resources: nic(more, others), state: prior });

  it.each([
    ["its primary one", "10.0.1.9", 1],
    ["a secondary one", "10.0.1.10", 1],
    ["one that is free", "10.0.1.11", 0],
  ])("%s: %s", (_, primary_ip_address, findings) => {
    expect(found({ primary_ip_address })).toHaveLength(findings);
  });

  it("is named with its source, and not handed out", () => {
    const [finding] = found({ primary_ip_address: "10.0.1.9" });
    expect(finding?.facts.find(({ name }) => name === "holder")).toMatchObject({ value: FW, source: "state" });
    expect(finding?.fix?.params["address"]).toBe("10.0.1.1");
  });

  it("is free when the object goes, or gets another one", () => {
    const elsewhere = { ...state, [FW]: { ...state[FW], availability_zone: "cn-hangzhou-b" } };
    const replaced = { [FW]: { ...BASE[FW], availability_zone: "cn-hangzhou-a" } };
    expect(found({ primary_ip_address: "10.0.1.9" }, replaced, elsewhere)).toEqual([]);
    expect(found({ primary_ip_address: "10.0.1.9" }, { [FW]: { ...BASE[FW], private_ip: "10.0.1.20" } })).toEqual([]);
  });
});
