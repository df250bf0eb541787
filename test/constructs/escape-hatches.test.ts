import { Fn, TerraformCount, TerraformIterator, TerraformOutput, Token } from "cdktf";
import { expect, test } from "vitest";
import { AlicloudProvider, Instance, SecurityGroup, Vpc, VSwitch } from "../../src/index";
import { resourcesOf, synth } from "../support/synth";

test("overrides win, and reach the rules", () => {
  const { rejected } = synth((stack) => {
    const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
    const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
    vswitch.addOverride("cidr_block", "192.168.0.0/24");
  });
  expect(rejected?.gate.failedBy).toEqual(["vswitch/cidr"]);
});

test("depends on, lifecycle, provider alias, provisioners and connection", () => {
  const { document } = synth((stack) => {
    const provider = new AlicloudProvider(stack, "beijing", { region: "cn-beijing", alias: "beijing" });
    const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
    new SecurityGroup(stack, "group", {
      vpc,
      dependsOn: [vpc],
      provider,
      lifecycle: { preventDestroy: true, ignoreChanges: ["tags"] },
      connection: { type: "ssh", host: "10.0.0.1" },
      provisioners: [{ type: "local-exec", command: "true" }],
    });
  });
  expect(resourcesOf(document)["alicloud_security_group.group"]).toEqual({
    vpc_id: "${alicloud_vpc.vpc.id}",
    depends_on: ["alicloud_vpc.vpc"],
    provider: "alicloud.beijing",
    lifecycle: { prevent_destroy: true, ignore_changes: ["tags"] },
    connection: { type: "ssh", host: "10.0.0.1" },
    provisioner: [{ "local-exec": { command: "true" } }],
  });
  expect(document["provider"]).toEqual({
    alicloud: [{ region: "cn-hangzhou" }, { region: "cn-beijing", alias: "beijing" }],
  });
});

test("count and for_each", () => {
  const { document } = synth((stack) => {
    const count = TerraformCount.of(2);
    new Vpc(stack, "counted", { cidrBlock: "10.0.0.0/16", vpcName: Token.asString(count.index), count });
    const forEach = TerraformIterator.fromMap({ a: "10.1.0.0/16", b: "10.2.0.0/16" });
    const each = new Vpc(stack, "each", { forEach, cidrBlock: forEach.value });
    // `each.id` would be written as `each.*.id`, which Terraform refuses where there is a for_each.
    new TerraformOutput(stack, "ids", { value: Fn.lookupNested(each.fqn, ["a", "id"]) });
  });
  const resources = resourcesOf(document);
  expect(resources["alicloud_vpc.counted"]).toMatchObject({ count: 2, vpc_name: "${count.index}" });
  expect(resources["alicloud_vpc.each"]).toMatchObject({ cidr_block: "${each.value}" });
  expect(document["output"]).toEqual({ ids: { value: "${alicloud_vpc.each.a.id}" } });
});

test("an id follows the logical id", () => {
  const { document } = synth((stack) => {
    const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
    vpc.overrideLogicalId("renamed");
    expect(vpc.id).toBe(vpc.id);
    new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
  });
  expect(resourcesOf(document)["alicloud_vswitch.vswitch"]).toMatchObject({ vpc_id: "${alicloud_vpc.renamed.id}" });
});

test("outputs of a resource are tokens", () => {
  const { document } = synth((stack) => {
    const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
    const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
    const image = "aliyun_3_x64_20G_alibase_20240819.vhd";
    const instance = new Instance(stack, "instance", { instanceType: "ecs.g6.large", image, vswitch });
    new TerraformOutput(stack, "address", { value: `${instance.privateIp} in ${vswitch.zoneId}` });
  });
  expect(document["output"]).toEqual({
    address: { value: "${alicloud_instance.instance.private_ip} in ${alicloud_vswitch.vswitch.zone_id}" },
  });
});
