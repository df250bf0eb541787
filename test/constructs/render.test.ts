import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformIterator } from "cdktf";
import { afterEach, expect, test, vi } from "vitest";
import {
  EipAddress,
  Instance,
  NetworkInterface,
  type NetworkStack,
  SecurityGroup,
  Vpc,
  VSwitch,
} from "../../src/index";
import { resourcesOf, synth } from "../support/synth";

/** One of each, with every kind of attribute. */
function network(stack: NetworkStack): void {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16", tags: { Team: "network", snake_case: "kept" } });
  const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
  const securityGroup = new SecurityGroup(stack, "group", {
    vpc,
    innerAccessPolicy: "Drop",
    rules: [
      { direction: "ingress", protocol: "tcp", ports: "22/22", cidr: "10.0.0.0/8", description: "Jump hosts" },
      { direction: "egress", protocol: "all", cidr: "0.0.0.0/0", policy: "drop", priority: 100 },
    ],
  });
  const instance = new Instance(stack, "instance", {
    instanceType: "ecs.g6.2xlarge",
    image: "aliyun_3_x64_20G_alibase_20240819.vhd",
    vswitch,
    securityGroups: [securityGroup],
    deletionProtection: true,
    systemDiskSize: 40,
    dataDisks: [{ size: 100, category: "cloud_essd", encrypted: true }, { size: 200 }],
  });
  const external = new NetworkInterface(stack, "external", {
    vswitch,
    securityGroups: [securityGroup],
    primaryIpAddress: "10.0.1.10",
    attachTo: instance,
  });
  new EipAddress(stack, "eip", { bandwidth: 100, associateWith: external });
  new EipAddress(stack, "instance-eip", { associateWith: instance });
}

test("the JSON of every construct", async () => {
  const { document } = synth(network);
  const { "//": _, terraform, ...rest } = document;
  const required = (terraform as { required_providers: object }).required_providers;
  const text = JSON.stringify({ ...rest, required, resource: resourcesOf(document) }, null, 2);
  await expect(`${text}\n`).toMatchFileSnapshot("golden/network-json.txt");
});

afterEach(() => vi.unstubAllEnvs());

test("the HCL of every construct", async () => {
  vi.stubEnv("SYNTH_HCL_OUTPUT", "true");
  const { outdir } = synth(network);
  const text = readFileSync(join(outdir, "stacks", "network", "cdk.tf"), "utf8");
  await expect(text.replace(/path\s+= ".*"/, 'path = "<state>"')).toMatchFileSnapshot("golden/network.tf");
});

test("an attribute that no descriptor knows is reported, not lost", () => {
  const { rejected } = synth((stack) => {
    new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16", ...{ cidrBlok: "10.0.0.0/16" } });
  });
  expect(rejected?.findings.map(({ rule, facts }) => [rule, facts[1]?.value])).toEqual([
    ["schema/attribute", "cidr_blok"],
  ]);
});

test("the blocks of an iterator become a dynamic block", () => {
  const { document } = synth((stack) => {
    const sizes = TerraformIterator.fromList([100, 200]);
    new Instance(stack, "instance", {
      instanceType: "ecs.g6.2xlarge",
      image: "aliyun_3_x64_20G_alibase_20240819.vhd",
      dataDisks: sizes.dynamic({ size: sizes.value }),
    });
  });
  expect(resourcesOf(document)["alicloud_instance.instance"]?.["dynamic"]).toEqual({
    data_disks: { for_each: "${toset([100, 200])}", iterator: "each", content: { size: "${each.value}" } },
  });
});

test("two spellings of one argument are refused", () => {
  const both = () =>
    synth((stack) => {
      const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
      new VSwitch(stack, "vswitch", { vpc, vpcId: "vpc-1", zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
    });
  expect(both).toThrow("network/vswitch: vpc and vpcId are two spellings of one argument; give only one of them");
});
