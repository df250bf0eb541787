import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App as CdktfApp, Testing } from "cdktf";
import { describe, expect, test } from "vitest";
import { constructClasses } from "../../scripts/attributes/classes";
import * as given from "../../src/index";
import {
  Disk,
  EipAddress,
  Instance,
  NatGateway,
  NetworkInterface,
  NetworkStack,
  RouteTable,
  SecurityGroup,
  SnatEntry,
  Vpc,
  VpcHaVip,
  VpcIpv4CidrBlock,
  VSwitch,
} from "../../src/index";
import { overlayOf, typesWith } from "../../src/provider/overlays";
import { resourcesOf, synth } from "../support/synth";

const normal = (text: string) => text.replace(/\s+/g, " ");

test("the committed classes are those of schemas and overlays", () => {
  const file = join(__dirname, "../../src/constructs/generated/classes.ts");
  const names = (text: string) =>
    normal(text).match(/export class \w+|static readonly tfResourceType = "\w+"|get \w+\(\): [\w[\]]+/g);
  expect(names(readFileSync(file, "utf8"))).toEqual(names(constructClasses()));
});

const CLASSES = new Map(Object.entries(given as Readonly<Record<string, unknown>>));

test.each(typesWith("construct"))("the class of %s says its type, as cdktf's matchers ask", (type) => {
  expect(CLASSES.get(overlayOf(type)?.construct ?? "")).toHaveProperty("tfResourceType", type);
});

const reference = (to: string) => `\${${to}}`;

/** What most networks begin with. */
function base(stack: NetworkStack) {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
  const group = new SecurityGroup(stack, "group", { vpc });
  const server = new Instance(stack, "server", {
    instanceType: "ecs.g7.large",
    image: "aliyun_3_x64_20G_alibase_20240819.vhd",
    vswitch,
    securityGroups: [group],
  });
  return { vpc, vswitch, group, server };
}

function only(build: (stack: NetworkStack) => void, type: string): readonly Readonly<Record<string, unknown>>[] {
  const { document, rejected } = synth(build);
  expect(rejected?.findings).toBeUndefined();
  return Object.entries(resourcesOf(document)).flatMap(([address, body]) =>
    address.startsWith(`${type}.`) ? [body] : [],
  );
}

describe("constructs stand for ids", () => {
  test("in arguments of every class, and in lists", () => {
    const build = (stack: NetworkStack) => {
      const { vpc, vswitch, group } = base(stack);
      new VpcIpv4CidrBlock(stack, "more", { vpcId: vpc, secondaryCidrBlock: "192.168.0.0/16" });
      new NetworkInterface(stack, "one", { vswitchId: vswitch, securityGroupIds: [group, "sg-1"] });
    };
    expect(only(build, "alicloud_vpc_ipv4_cidr_block")).toMatchObject([{ vpc_id: reference("alicloud_vpc.vpc.id") }]);
    const [eni] = only(build, "alicloud_ecs_network_interface");
    expect(eni).toMatchObject({ security_group_ids: [reference("alicloud_security_group.group.id"), "sg-1"] });
  });
});

describe("comfort", () => {
  test("an entry of a NAT gateway waits until its address is on the gateway, once for two entries", () => {
    const build = (stack: NetworkStack) => {
      const { vpc, vswitch } = base(stack);
      const natGateway = new NatGateway(stack, "nat", { vpcId: vpc, vswitchId: vswitch, natType: "Enhanced" });
      const eip = new EipAddress(stack, "eip");
      new SnatEntry(stack, "out", { natGateway, vswitch, eip });
      new SnatEntry(stack, "other", { natGateway, sourceCidr: "10.0.9.0/24", eip });
    };
    expect(only(build, "alicloud_eip_association")).toMatchObject([{ instance_type: "Nat" }]);
    const depends_on = ["alicloud_eip_association.eip"];
    const snat_table_id = reference("alicloud_nat_gateway.nat.snat_table_ids");
    expect(only(build, "alicloud_snat_entry")).toMatchObject([
      { depends_on, snat_table_id, source_vswitch_id: reference("alicloud_vswitch.vswitch.id") },
      { depends_on, snat_table_id, source_cidr: "10.0.9.0/24" },
    ]);
  });

  test("routes are named after where they go, and say what they lead to", () => {
    const build = (stack: NetworkStack) => {
      const { vpc, vswitch, server } = base(stack);
      const to = { id: "pcc-1", type: "VpcPeer" };
      const table = new RouteTable(stack, "table", {
        vpc,
        vswitches: [vswitch],
        routes: [
          { cidr: "192.168.0.0/16", to: server },
          { cidr: "172.16.0.0/12", to, description: "peer" },
        ],
      });
      table.addVSwitch("vsw-elsewhere");
    };
    expect(only(build, "alicloud_route_entry")).toMatchObject([
      { nexthop_type: "Instance", destination_cidrblock: "192.168.0.0/16" },
      { nexthop_type: "VpcPeer", nexthop_id: "pcc-1", description: "peer" },
    ]);
    expect(only(build, "alicloud_route_table_attachment")).toMatchObject([
      { vswitch_id: reference("alicloud_vswitch.vswitch.id") },
      { vswitch_id: "vsw-elsewhere" },
    ]);
  });

  test("a disk and a virtual address are attached", () => {
    const build = (stack: NetworkStack) => {
      const { server, vswitch, group } = base(stack);
      new Disk(stack, "data", { zone: "cn-hangzhou-i", size: 40, category: "cloud_essd", attachTo: server });
      const eni = new NetworkInterface(stack, "one", { vswitch, securityGroups: [group] });
      new VpcHaVip(stack, "vip", { vswitch }).attachTo(eni);
    };
    expect(only(build, "alicloud_ecs_disk_attachment")).toMatchObject([
      { disk_id: reference("alicloud_ecs_disk.data.id"), instance_id: reference("alicloud_instance.server.id") },
    ]);
    expect(only(build, "alicloud_havip_attachment")).toMatchObject([{ instance_type: "NetworkInterface" }]);
  });

  test("two spellings of one argument", () => {
    expect(() => synth((stack) => void new Disk(stack, "data", { zone: "a", zoneId: "b" }))).toThrow(
      "network/data: zone and zoneId are two spellings of one argument",
    );
  });
});

test("what exists is imported by its class", () => {
  const stack = new NetworkStack(new CdktfApp({ outdir: Testing.app().outdir }), "network", { region: "cn-hangzhou" });
  NatGateway.generateConfigForImport(stack, "nat", "ngw-1");
  expect(JSON.parse(Testing.synth(stack)).import).toEqual([{ to: "alicloud_nat_gateway.nat", id: "ngw-1" }]);
});
