import { expect, it } from "vitest";
import { vpcSecondaryBlocksTwice } from "../../../src/rules/vpc/secondary-blocks-twice/rule";
import { check } from "../harness";

it.each([
  ["a list in the VPC", { secondary_cidr_blocks: ["172.16.0.0/16"] }, 1],
  ["none", {}, 0],
  ["an empty list", { secondary_cidr_blocks: [] }, 0],
  ["a list that is not known", { secondary_cidr_blocks: "${var.x}" }, 0],
])("%s", (_, more, findings) => {
  const resources = {
    "alicloud_vpc.main": { cidr_block: "10.0.0.0/16", ...more },
    "alicloud_vpc_ipv4_cidr_block.b": { vpc_id: "${alicloud_vpc.main.id}", secondary_cidr_block: "192.168.0.0/16" },
  };
  const found = check(vpcSecondaryBlocksTwice, { resources, variables: { x: {} } });
  expect(found).toHaveLength(findings);
});

it("leaves a VPC outside the configuration alone", () => {
  const resources = { "alicloud_vpc_ipv4_cidr_block.b": { vpc_id: "vpc-1", secondary_cidr_block: "192.168.0.0/16" } };
  expect(check(vpcSecondaryBlocksTwice, { resources })).toEqual([]);
});
