import { expect, test } from "vitest";
import { Instance, NetworkInterface, type NetworkStack, SecurityGroup, Vpc, VSwitch } from "../../src/index";
import type { Result } from "../../src/policy/result";
import { plain, synth } from "../support/synth";

const IMAGE = "centos_7_9_x64_20G_alibase_20210623.vhd";

/** Too many interfaces for the type, one in the wrong zone, and an image that leaves them without addresses. */
function ours(stack: NetworkStack): void {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  const here = new VSwitch(stack, "here", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
  const there = new VSwitch(stack, "there", { vpc, zone: "cn-hangzhou-h", cidrBlock: "10.0.1.0/25" });
  const group = new SecurityGroup(stack, "group", { vpc });
  const securityGroups = [group];
  const server = new Instance(stack, "server", {
    instanceType: "ecs.g6.large",
    image: IMAGE,
    vswitch: here,
    securityGroups,
  });
  new NetworkInterface(stack, "first", { vswitch: here, securityGroups, attachTo: server });
  new NetworkInterface(stack, "second", {
    vswitch: there,
    securityGroups,
    primaryIpAddress: "10.9.9.9",
    attachTo: server,
  });
}

function theirs(stack: NetworkStack): void {
  const id = (address: string) => `\${${address}.id}`;
  plain(stack, "alicloud_vpc", "vpc", { cidr_block: "10.0.0.0/16" });
  const vswitch = (name: string, zone_id: string, cidr_block: string) =>
    plain(stack, "alicloud_vswitch", name, { vpc_id: id("alicloud_vpc.vpc"), zone_id, cidr_block });
  vswitch("here", "cn-hangzhou-i", "10.0.1.0/24");
  vswitch("there", "cn-hangzhou-h", "10.0.1.0/25");
  plain(stack, "alicloud_security_group", "group", { vpc_id: id("alicloud_vpc.vpc") });
  const groups = [id("alicloud_security_group.group")];
  plain(stack, "alicloud_instance", "server", {
    instance_type: "ecs.g6.large",
    image_id: IMAGE,
    vswitch_id: id("alicloud_vswitch.here"),
    security_groups: groups,
  });
  const networkInterface = (name: string, place: string, more: Record<string, string>) => {
    const vswitch_id = id(`alicloud_vswitch.${place}`);
    plain(stack, "alicloud_ecs_network_interface", name, { vswitch_id, security_group_ids: groups, ...more });
    plain(stack, "alicloud_ecs_network_interface_attachment", `${name}-attachment`, {
      network_interface_id: id(`alicloud_ecs_network_interface.${name}`),
      instance_id: id("alicloud_instance.server"),
    });
  };
  networkInterface("first", "here", {});
  networkInterface("second", "there", { primary_ip_address: "10.9.9.9" });
}

/** Everything but addresses, which contain the construct's path. */
function summary(result: Result | undefined): string[] {
  const findings = result?.findings ?? [];
  return findings.map(({ rule, severity, status, message, address }) =>
    [rule, severity, status, message, address.split(".")[0]].join(" "),
  );
}

test("the same network written with plain resources gets the same findings", () => {
  const found = summary(synth(ours).rejected);
  expect(found.map((line) => line.split(" ")[0]).sort()).toEqual([
    "eni/image-autoconfig",
    "eni/private-ip",
    "eni/quota",
    "eni/zone",
    "vswitch/overlap",
  ]);
  expect(summary(synth(theirs).rejected)).toEqual(found);
});

test("a finding about a plain resource names its construct, and the line where it was made", () => {
  const [first] = synth(theirs).rejected?.findings ?? [];
  expect(first).toMatchObject({
    path: "network/server",
    location: { file: expect.stringMatching(/test.support.synth\.ts$/) },
  });
});
