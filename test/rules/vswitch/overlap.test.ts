import { describe, expect, it } from "vitest";
import { overlaps, parseCidr } from "../../../src/network/ipv4";
import { vswitchOverlap } from "../../../src/rules/vswitch/overlap/rule";
import { fc } from "../../support/random";
import { check, factsOf, type Resources, summary } from "../harness";

function vswitches(blocks: readonly string[], vpc_id = "${alicloud_vpc.main.id}"): Resources {
  const named = blocks.map((cidr_block, i) => [`alicloud_vswitch.v${i}`, { vpc_id, cidr_block }] as const);
  return { "alicloud_vpc.main": { cidr_block: "10.0.0.0/8" }, ...Object.fromEntries(named) };
}

it.each([
  ["apart", ["10.0.0.0/24", "10.0.2.0/24"], []],
  ["next to each other", ["10.0.0.0/24", "10.0.1.0/24"], []],
  ["equal", ["10.0.0.0/24", "10.0.0.0/24"], ["v1"]],
  ["inside, declared later", ["10.0.0.0/23", "10.0.1.0/24"], ["v1"]],
  ["around, declared later", ["10.0.1.0/24", "10.0.0.0/23"], ["v1"]],
  ["one around two", ["10.0.0.0/24", "10.0.1.0/24", "10.0.0.0/16"], ["v2"]],
  ["two inside one", ["10.0.0.0/16", "10.0.0.0/24", "10.0.1.0/24"], ["v1", "v2"]],
  ["a malformed one", ["10.0.0.0/24", "10.0.0.0/99"], []],
  ["one with host bits", ["10.0.0.0/24", "10.0.0.1/24"], []],
  ["one of a forbidden size", ["10.0.0.0/24", "10.0.0.0/30"], []],
])("%s", (_, blocks, later) => {
  expect(check(vswitchOverlap, { resources: vswitches(blocks) }).map(({ address }) => address)).toEqual(
    later.map((name) => `alicloud_vswitch.${name}`),
  );
});

it("names both blocks and the VPC", () => {
  const [finding] = check(vswitchOverlap, { resources: vswitches(["10.0.0.0/24", "10.0.0.0/25"]) });
  expect(finding?.prevents).toEqual(["InvalidCidrBlock.Overlapped"]);
  expect(factsOf(finding)).toEqual({
    vswitch: "alicloud_vswitch.v1",
    block: "10.0.0.0/25",
    other: "alicloud_vswitch.v0",
    otherBlock: "10.0.0.0/24",
    vpc: "alicloud_vpc.main",
  });
});

describe("the VPC", () => {
  it.each([
    ["outside, by its id", "vpc-1"],
    ["a variable, by its text", "${var.vpc}"],
  ])("%s", (_, vpc) => {
    const resources = vswitches(["10.0.0.0/24", "10.0.0.0/24"], vpc);
    expect(check(vswitchOverlap, { resources, variables: { vpc: {} } })).toHaveLength(1);
  });

  it("is another one: blocks may be the same", () => {
    const two = { ...vswitches(["10.0.0.0/24"]), "alicloud_vswitch.z": { vpc_id: "vpc-2", cidr_block: "10.0.0.0/24" } };
    expect(check(vswitchOverlap, { resources: two })).toEqual([]);
  });
});

it("is undecided for a block that is not known, when there is anything to overlap with", () => {
  const variables = { x: {} };
  expect(check(vswitchOverlap, { resources: vswitches(["${var.x}"]), variables })).toEqual([]);
  expect(summary(check(vswitchOverlap, { resources: vswitches(["10.0.0.0/24", "${var.x}"]), variables }))).toEqual([
    "undecided alicloud_vswitch.v1 variable x",
  ]);
});

it("finds what comparing every pair finds", () => {
  const block = fc
    .tuple(fc.integer({ min: 16, max: 29 }), fc.integer({ min: 0, max: 2 ** 20 }))
    .map(
      ([mask, address]) =>
        parseCidr(`10.${address >> 16}.${(address >> 8) & 255}.${address & 255}/${mask}`)?.text ?? "",
    );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const parsed = blocks.map((text) => parseCidr(text)).filter((one) => one !== undefined);
      const expected = parsed.flatMap((one, i) => {
        const earlier = parsed.slice(0, i).findIndex((other) => overlaps(one, other));
        return earlier < 0 ? [] : [[`alicloud_vswitch.v${i}`, `alicloud_vswitch.v${earlier}`]];
      });
      const findings = check(vswitchOverlap, { resources: vswitches(blocks) });
      expect(findings.map((finding) => [finding.address, factsOf(finding)["other"]])).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
