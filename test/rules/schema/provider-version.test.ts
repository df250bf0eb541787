import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { schemaAttribute } from "../../../src/rules/schema/attribute/rule";
import { schemaProviderVersion } from "../../../src/rules/schema/provider-version/rule";
import { check, checkParts, factsOf, partOf, type Resources } from "../harness";

function asking(version: string, source = "aliyun/alicloud"): JsonObject {
  return { terraform: { required_providers: { alicloud: { source, version } } } };
}

const VPC: Resources = { "alicloud_vpc.x": { vpc_name: "a", cidr_block: "10.0.0.0/8" } };

it.each<[string, JsonObject, Resources, string[]]>([
  ["the same", asking("1.289.0"), VPC, []],
  ["nothing said", {}, VPC, []],
  ["a range", asking("~> 1.200"), VPC, []],
  ["a range that ends with it", asking("<= 1.289.0"), VPC, []],
  ["a range of patches", asking("~> 1.117.0"), VPC, ["warning older-lacks"]],
  ["a range that ends before it", asking(">= 1.200, < 1.280"), VPC, ["info older"]],
  ["a range that begins behind it", asking(">= 1.290"), VPC, ["info newer"]],
  ["what no version is", asking("< 1.280, > 1.300"), VPC, []],
  ["an older one", asking("= 1.250.0"), VPC, ["info older"]],
  ["a newer one", asking("v1.300.1"), VPC, ["info newer"]],
  ["older than what is used", asking("1.100.0"), VPC, ["warning older-lacks"]],
  ["somebody else's", asking("1.100.0", "example.com/own/alicloud"), VPC, []],
  ["nothing of it used", asking("1.100.0"), { "random_id.x": {} }, []],
])("%s", (_, blocks, resources, expected) => {
  const findings = check(schemaProviderVersion, { resources, blocks });
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual(expected);
});

it("names what came later", () => {
  const resources = { ...VPC, "alicloud_alb_listener.x": {} };
  const [finding] = check(schemaProviderVersion, { resources, blocks: asking("1.118.0") });
  expect(factsOf(finding)).toMatchObject({
    used: "1.118.0",
    from: "required_providers",
    version: "1.289.0",
    lacking: "alicloud_alb_listener (1.133.0), alicloud_vpc.vpc_name (1.119.0)",
  });
});

it("shows a range as it is written", () => {
  const [finding] = check(schemaProviderVersion, { resources: VPC, blocks: asking("~> 1.200.0") });
  expect(factsOf(finding)).toMatchObject({ used: "~> 1.200.0", from: "required_providers" });
});

it("asks the modules too", () => {
  const part = partOf({ resources: VPC });
  const child = partOf({ resources: VPC, blocks: asking("< 1.280.0") });
  const children = new Map([["inner", child]]);
  const whole = { ...part, modules: new Set(["inner"]), children };
  const [finding] = checkParts([whole], [schemaProviderVersion]);
  expect(factsOf(finding)).toMatchObject({ used: "< 1.280.0" });
});

it("believes the lock file first", () => {
  const part = partOf({ resources: VPC, blocks: asking("1.289.0") });
  const lockedVersions = new Map([["registry.terraform.io/aliyun/alicloud", "1.250.0"]]);
  const [finding] = checkParts([{ ...part, lockedVersions }], [schemaProviderVersion]);
  expect(factsOf(finding)).toMatchObject({ used: "1.250.0", from: "lock" });
});

const ATTACHED: Resources = {
  "alicloud_cen_instance_attachment.x": {
    instance_id: "cen-1",
    child_instance_id: "vpc-1",
    child_instance_region_id: "cn-hangzhou",
  },
};

describe("what schema/attribute says with another version", () => {
  it.each<[string, Resources, string[]]>([
    ["1.300.0", { "alicloud_vpc.x": { nonsense: 1 } }, ["warning unknown"]],
    ["1.300.0", { "alicloud_vpc.x": { tags: [] } }, ["error type"]],
    ["1.200.0", { "alicloud_vpc.x": { nonsense: 1 } }, ["warning unknown"]],
    ["1.200.0", { "alicloud_vpc.x": { tags: [] } }, ["error type"]],
    // Removed in 1.212.0.
    ["1.200.0", { "alicloud_cs_managed_kubernetes.x": { taints: [{}], vswitch_ids: ["vsw-1"] } }, []],
    ["1.250.0", { "alicloud_cs_managed_kubernetes.x": { taints: [{}], vswitch_ids: ["vsw-1"] } }, ["error removed"]],
    ["~> 1.117.0", { "alicloud_cs_managed_kubernetes.x": { taints: [{}], vswitch_ids: ["vsw-1"] } }, []],
    ["~> 1.117", { "alicloud_cs_managed_kubernetes.x": { taints: [{}], vswitch_ids: ["vsw-1"] } }, ["error removed"]],
    // child_instance_type came in 1.97.0, and must be set since.
    ["1.96.0", ATTACHED, []],
    ["< 1.97", ATTACHED, []],
    ["1.97.0", ATTACHED, ["error required"]],
  ])("%s %j", (version, resources, expected) => {
    const findings = check(schemaAttribute, { resources, blocks: asking(version) });
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual(expected);
  });
});

it.each<[string, JsonObject, JsonObject, string[]]>([
  ["version 0", {}, { "alicloud_vpc.x": { id: "v" } }, []],
  ["a newer one", {}, { "alicloud_vpc.x": { id: "v", "//version": 1 } }, ["warning state-newer"]],
  ["with a version", asking("1.289.0"), { "alicloud_vpc.x": { id: "v", "//version": 1 } }, ["error state-newer"]],
  ["with a newer provider", asking("1.300.0"), { "alicloud_vpc.x": { id: "v", "//version": 1 } }, ["info newer"]],
  ["of another provider", {}, { "random_id.x": { id: "v", "//version": 1 } }, []],
])("a state with objects of %s", (_, blocks, state, expected) => {
  const findings = check(schemaProviderVersion, { resources: VPC, blocks, state: state as Resources });
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual(expected);
});

it("tells of a newer state once, with how many there are", () => {
  const object = { id: "v", "//version": 2 };
  const [one, ...more] = check(schemaProviderVersion, {
    resources: VPC,
    state: { "alicloud_vpc.x": object, "alicloud_vpc.y": object },
  });
  expect(more).toEqual([]);
  expect(factsOf(one)).toMatchObject({ object: "alicloud_vpc.x", count: 2, found: 2, known: 0 });
});
