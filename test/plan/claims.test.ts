import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { model, object, part, state } from "../support/model";

type Document = Parameters<typeof model>[0];

function hazards(document: Document, ...objects: Parameters<typeof state>): string[] {
  const built = model(document, state(...objects));
  return makePlan(built, new Network(built)).hazards.map(({ cause, before, after, guaranteed, claim, fix }) => {
    const short = (address: string) => address.replace(/^alicloud_\w+\./, "");
    const how = fix?.kind === "moved" ? `moved${fix.leaves ? ` ${fix.leaves}` : ""}` : fix?.kind;
    return `${cause} ${claim?.what ?? ""} ${short(before)} < ${short(after)}: ${guaranteed ? "kept" : how}`;
  });
}

/** Attributes of one object that is renamed from `old` to `new`, by type, and the hazard that it is. */
const RENAMES: readonly [type: string, attributes: JsonObject, hazard: string][] = [
  [
    "alicloud_vswitch",
    { vpc_id: "vpc-1", cidr_block: "10.0.1.0/24", zone_id: "cn-hangzhou-i" },
    "claim block old < new: moved",
  ],
  [
    "alicloud_vpc_ipv4_cidr_block",
    { vpc_id: "vpc-1", secondary_cidr_block: "192.168.0.0/16" },
    "claim secondary-block old < new: moved",
  ],
  [
    "alicloud_ecs_network_interface",
    { vswitch_id: "vsw-1", security_group_ids: ["sg-1"], primary_ip_address: "10.0.1.9" },
    "claim address old < new: moved",
  ],
  ["alicloud_eip_association", { allocation_id: "eip-1", instance_id: "ngw-1" }, "claim eip old < new: retried"],
  [
    "alicloud_route_entry",
    { route_table_id: "vtb-1", destination_cidrblock: "10.9.0.0/16", nexthop_type: "Instance", nexthop_id: "i-1" },
    "claim route old < new: moved",
  ],
  [
    "alicloud_route_table_attachment",
    { route_table_id: "vtb-1", vswitch_id: "vsw-1" },
    "claim route-table-of-vswitch old < new: moved",
  ],
  [
    "alicloud_snat_entry",
    { snat_table_id: "stb-1", source_vswitch_id: "vsw-1", snat_ip: "47.0.0.1" },
    "claim snat old < new: moved",
  ],
  ["alicloud_ecs_key_pair", { key_pair_name: "ops" }, "claim key-pair-name old < new: moved"],
  [
    "alicloud_ecs_key_pair_attachment",
    { key_pair_name: "ops", instance_ids: ["i-1"] },
    "silent-loss key-pair old < new: moved",
  ],
  ["alicloud_ecs_disk_attachment", { disk_id: "d-1", instance_id: "i-1" }, "claim disk old < new: retried"],
  [
    "alicloud_ecs_network_interface_attachment",
    { network_interface_id: "eni-1", instance_id: "i-1" },
    "moved-interface attachment old < new: moved",
  ],
  [
    "alicloud_security_group_rule",
    { type: "ingress", ip_protocol: "tcp", port_range: "22/22", security_group_id: "sg-1", cidr_ip: "10.0.0.0/8" },
    "silent-loss rule old < new: moved",
  ],
];

test.each(RENAMES)("%s gets another address", (type, attributes, hazard) => {
  const found = hazards({ [type]: { new: attributes } }, object(`${type}.old`, { id: "x-1", ...attributes }));
  // Which of the moves leave an object as it is depends on all its attributes: the judges know those.
  expect(found.map((one) => one.replace(/moved (unchanged|in-place)$/, "moved"))).toContain(hazard);
});

describe("what changes hands", () => {
  const nic = (address: string) => ({ vswitch_id: "vsw-1", security_group_ids: ["sg-1"], primary_ip_address: address });
  const held = (name: string, address: string) =>
    object(`alicloud_ecs_network_interface.${name}`, { id: `eni-${name}`, status: "Available", ...nic(address) });

  test("in a swap both ways are one depends_on", () => {
    const document = { alicloud_ecs_network_interface: { a: nic("10.0.0.2"), b: nic("10.0.0.1") } };
    expect(hazards(document, held("a", "10.0.0.1"), held("b", "10.0.0.2")).sort()).toEqual([
      "claim address a < b: included",
      "claim address b < a: depends_on",
    ]);
  });

  test("attachments of one instance hand over their interfaces the other way round than they are declared", () => {
    const type = "alicloud_ecs_network_interface_attachment";
    const ends = (eni: number) => ({ network_interface_id: `eni-${eni}`, instance_id: "i-1" });
    const there = (name: string, eni: number) => object(`${type}.${name}`, { id: `eni-${eni}:i-1`, ...ends(eni) });
    expect(hazards({ [type]: { a: ends(1), b: ends(2) } }, there("a", 0), there("b", 1))).toEqual([
      "moved-interface attachment b < a: depends_on",
      "parallel-attach  a < b: included",
    ]);
  });

  test("another value, another scope, and what keeps its place: no hazard", () => {
    const document = { alicloud_ecs_network_interface: { b: nic("10.0.0.2") } };
    expect(hazards(document, held("a", "10.0.0.1"))).toEqual([]);
    const elsewhere = { ...nic("10.0.0.1"), vswitch_id: "vsw-2" };
    expect(hazards({ alicloud_ecs_network_interface: { b: elsewhere } }, held("a", "10.0.0.1"))).toEqual([]);
    expect(hazards({ alicloud_ecs_network_interface: { a: nic("10.0.0.1") } }, held("a", "10.0.0.1"))).toEqual([]);
  });
});

describe("stacks", () => {
  const producer = { resource: { alicloud_vpc: { v: { cidr_block: "10.0.0.0/16" } } } };
  const consumer = { resource: { alicloud_vswitch: { s: { vpc_id: "vpc-7", cidr_block: "10.0.0.0/24" } } } };

  function order(...names: readonly [string, string]): string[] {
    const [first, second] = names;
    const owned = state(object("alicloud_vpc.v", { id: "vpc-7", cidr_block: "10.0.0.0/8" }));
    const parts = [part(producer, owned, first), part(consumer, undefined, second)].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    const built = new Model(parts, RESOURCE_TYPES);
    return makePlan(built, new Network(built))
      .waves.flat()
      .map(({ address }) => address);
  }

  test("one that names an object of another by its id comes after it, whatever their names", () => {
    const wanted = ["alicloud_vpc.v", "alicloud_vswitch.s"];
    expect(order("a", "b")).toEqual(wanted);
    expect(order("b", "a")).toEqual(wanted);
  });

  test("one that its app puts after another comes after it", () => {
    const parts = [{ ...part(consumer, undefined, "a"), needs: ["b"] }, part(producer, undefined, "b")];
    const built = new Model(parts, RESOURCE_TYPES);
    const steps = makePlan(built, new Network(built)).waves.flat();
    expect(steps.map(({ stack }) => stack)).toEqual(["b", "a"]);
  });
});
