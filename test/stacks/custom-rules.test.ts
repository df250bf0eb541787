import { expect, test } from "vitest";
import { Instance, SecurityGroup, Vpc, VSwitch } from "../../src/index";
import { assertFindings, check } from "../../src/testing";
import { firewallZones, owner } from "../../stacks/custom-rules/rules";

const NETWORK = {
  alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" }, other: { cidr_block: "10.1.0.0/16" } },
  alicloud_vswitch: {
    h: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
    i: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-i", cidr_block: "10.0.2.0/24" },
    o: { vpc_id: "${alicloud_vpc.other.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.1.1.0/24" },
    v: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "${var.zone}", cidr_block: "10.0.3.0/24" },
  },
};

function firewall(vswitch: string) {
  return { vswitch_id: `\${alicloud_vswitch.${vswitch}.id}`, tags: { role: "firewall" } };
}

test.each([
  ["a tag", { owner: "network" }, []],
  ["no tags", undefined, ["violation alicloud_instance.a"]],
  ["other tags", { role: "x" }, ["violation alicloud_instance.a"]],
  ["tags of a variable", "${var.tags}", ["undecided alicloud_instance.a"]],
  ["an owner of a variable", { owner: "${var.tags}" }, ["undecided alicloud_instance.a"]],
])("team/owner: %s", async (_name, tags, expected) => {
  const instance = { instance_type: "ecs.g7.large", ...(tags === undefined ? {} : { tags }) };
  const document = { variable: { tags: {} }, resource: { alicloud_instance: { a: instance } } };
  assertFindings(await check(owner, document), expected);
});

test.each([
  ["one zone", "h", "h", ["violation alicloud_instance.a"]],
  ["two zones", "h", "i", []],
  ["one zone, two VPCs", "h", "o", []],
  ["a zone that nobody knows", "h", "v", ["undecided alicloud_instance.a"]],
])("team/firewall-zones: %s", async (_name, a, b, expected) => {
  const resource = { ...NETWORK, alicloud_instance: { a: firewall(a), b: firewall(b), c: { vswitch_id: "vsw-1" } } };
  assertFindings(await check(firewallZones, { variable: { zone: {} }, resource }), expected);
});

test("a variable with a value decides", async () => {
  const resource = { ...NETWORK, alicloud_instance: { a: firewall("h"), b: firewall("v") } };
  const document = { variable: { zone: {} }, resource };
  const [finding] = await check(firewallZones, document, { variables: { zone: "cn-hangzhou-h" }, language: "zh" });
  expect(finding?.message).toBe(
    "alicloud_instance.a 与 alicloud_instance.b 是同一 VPC 的防火墙，且都位于可用区 cn-hangzhou-h。",
  );
  expect(finding?.fix).toBe("将其中一台移到另一可用区的交换机。");
});

test("constructs are a configuration too", async () => {
  const findings = await check(firewallZones, (stack) => {
    const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
    const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
    const securityGroups = [new SecurityGroup(stack, "group", { vpc })];
    const common = {
      instanceType: "ecs.g7.large",
      image: "x.vhd",
      vswitch,
      securityGroups,
      tags: { role: "firewall" },
    } as const;
    new Instance(stack, "a", common);
    new Instance(stack, "b", common);
  });
  assertFindings(findings, ["violation alicloud_instance.a"]);
  expect(findings[0]?.facts).toEqual({ other: "alicloud_instance.b", zone: "cn-hangzhou-i" });
});
