import { describe, expect, it } from "vitest";
import { vswitchCidr } from "../../../src/rules/vswitch/cidr/rule";
import { check, checkAll, factsOf, type Resources, summary } from "../harness";

const V = "alicloud_vswitch.v";

/** One vSwitch in a VPC of 10.0.0.0/8. */
function block(
  cidr_block: unknown,
  vpc: Resources[string] = { cidr_block: "10.0.0.0/8" },
  more: Resources = {},
): Resources {
  const body = { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-a", cidr_block: cidr_block as string };
  return { "alicloud_vpc.main": vpc, [V]: body, ...more };
}

it.each([
  ["10.0.0.0/15", "mask"],
  ["10.0.0.0/16", undefined],
  ["10.0.0.0/29", undefined],
  ["10.0.0.0/30", "mask"],
  ["10.0.0.0/33", "malformed"],
  ["10.0.0.0", "malformed"],
  ["10.0.0/24", "malformed"],
  ["10.0.0.256/24", "malformed"],
  ["fd00::/24", "malformed"],
  // None at all: vswitch/required says so.
  ["", undefined],
  ["10.0.0.1/24", "host-bits"],
  ["10.255.255.0/24", undefined],
  ["11.0.0.0/24", "outside"],
  ["9.255.255.0/24", "outside"],
  ["100.64.0.0/24", "reserved"],
  ["100.127.255.0/24", "reserved"],
  ["100.128.0.0/24", "outside"],
])("%s: %s", (text, message) => {
  const findings = check(vswitchCidr, { resources: block(text) });
  expect(findings.map((finding) => finding.message)).toEqual(message ? [message] : []);
});

it("says what the block would be without host bits", () => {
  const [finding] = check(vswitchCidr, { resources: block("10.0.0.77/24") });
  expect(finding?.fix).toEqual({ id: "aligned", params: { block: "10.0.0.0/24" } });
  expect(finding?.prevents).toEqual(["InvalidCidrBlock.Malformed"]);
});

it("names the blocks that the VPC has", () => {
  const vpc = { cidr_block: "10.0.0.0/16", secondary_cidr_blocks: ["192.168.0.0/16"] };
  const [finding] = check(vswitchCidr, { resources: block("172.16.0.0/24", vpc) });
  expect(factsOf(finding)).toMatchObject({ vpc: "alicloud_vpc.main", vpcBlocks: "10.0.0.0/16, 192.168.0.0/16" });
  expect(finding?.prevents).toEqual(["InvalidParameter"]);
});

describe("secondary blocks", () => {
  it("may be listed in the VPC", () => {
    const vpc = { cidr_block: "10.0.0.0/16", secondary_cidr_blocks: ["192.168.0.0/16"] };
    expect(check(vswitchCidr, { resources: block("192.168.1.0/24", vpc) })).toEqual([]);
  });

  it.each([
    ["of this VPC", "${alicloud_vpc.main.id}", 0],
    ["of another VPC", "vpc-2", 1],
  ])("may be resources of their own: %s", (_, vpc_id, findings) => {
    const own = { "alicloud_vpc_ipv4_cidr_block.x": { vpc_id, secondary_cidr_block: "192.168.0.0/16" } };
    const resources = block("192.168.1.0/24", { cidr_block: "10.0.0.0/16" }, own);
    expect(check(vswitchCidr, { resources })).toHaveLength(findings);
  });

  it("leave it open where they are not known", () => {
    const variables = { vpc: {}, blocks: {} };
    const own = { "alicloud_vpc_ipv4_cidr_block.x": { vpc_id: "${var.vpc}", secondary_cidr_block: "192.168.0.0/16" } };
    expect(summary(check(vswitchCidr, { resources: block("192.168.1.0/24", undefined, own), variables }))).toEqual([
      `undecided ${V} variable vpc`,
    ]);
    const listed = { cidr_block: "10.0.0.0/16", secondary_cidr_blocks: "${var.blocks}" };
    expect(summary(check(vswitchCidr, { resources: block("192.168.1.0/24", listed), variables }))).toEqual([
      `undecided ${V} variable blocks`,
    ]);
    expect(check(vswitchCidr, { resources: block("10.0.1.0/24", listed), variables })).toEqual([]);
  });
});

describe("undecided", () => {
  it.each([
    ["the VPC's block is a variable", { cidr_block: "${var.x}" }, "variable x"],
    ["the VPC's block is left to the cloud", {}, "computed alicloud_vpc.main.cidr_block"],
  ])("%s", (_, vpc, missing) => {
    expect(summary(check(vswitchCidr, { resources: block("10.0.1.0/24", vpc), variables: { x: {} } }))).toEqual([
      `undecided ${V} ${missing}`,
    ]);
  });

  it("not within the block that the cloud gives a VPC", () => {
    expect(check(vswitchCidr, { resources: block("172.20.1.0/24", {}) })).toEqual([]);
    expect(check(vswitchCidr, { resources: block("172.32.1.0/24", {}) })).toHaveLength(1);
    const pool = { ipv4_ipam_pool_id: "ipam-pool-1" };
    expect(check(vswitchCidr, { resources: block("172.20.1.0/24", pool) })).toHaveLength(1);
  });

  it("not when the VPC's block is no block, which vpc/cidr reports", () => {
    expect(check(vswitchCidr, { resources: block("10.0.1.0/24", { cidr_block: "10.0.0.0/99" }) })).toEqual([]);
  });

  it("the block or the VPC is outside", () => {
    expect(summary(check(vswitchCidr, { resources: block("${var.x}"), variables: { x: {} } }))).toEqual([
      `undecided ${V} variable x`,
    ]);
    const resources = { [V]: { vpc_id: "vpc-1", cidr_block: "10.0.1.0/24" } };
    expect(summary(check(vswitchCidr, { resources }))).toEqual([`undecided ${V} external vpc-1 (block)`]);
  });
});

it("takes the block that the cloud gave the VPC from the state", () => {
  const state = { "alicloud_vpc.main": { id: "vpc-1", cidr_block: "172.16.0.0/12" } };
  expect(check(vswitchCidr, { resources: block("172.16.1.0/24", {}), state })).toEqual([]);
  expect(check(vswitchCidr, { resources: block("10.0.1.0/24", {}), state })).toHaveLength(1);
});

it("leaves a wrong type to schema/attribute", () => {
  expect(checkAll({ resources: block(["10.0.1.0/24"]) }).map(({ rule }) => rule)).toEqual(["schema/attribute"]);
});
