import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { natGatewaySnatIp } from "../../../src/rules/nat-gateway/snat-ip/rule";
import { check, type Resources } from "../harness";

const ENTRY = "alicloud_snat_entry.s";

function entry(snat_ip: unknown) {
  return {
    "alicloud_eip_address.out": { bandwidth: "5", count: 2 },
    [ENTRY]: { snat_table_id: "stb-1", source_cidr: "10.0.0.0/16", snat_ip: snat_ip as string },
  };
}

it.each([
  ["${alicloud_eip_address.out[0].id}", ["id"]],
  ["${local.eip}", ["id"]],
  ["eip-bp1", ["violation"]],
  ["47.96.1.1,eip-bp1", ["violation"]],
  ["${alicloud_eip_address.out[0].ip_address}", []],
  ['${join(",", alicloud_eip_address.out[*].ip_address)}', []],
  ["47.96.1.1", []],
  ["47.96.1.1,47.96.1.2", []],
  ["${var.x}", []],
])("%s", (snat_ip, messages) => {
  const locals = { eip: "${alicloud_eip_address.out[1].id}" };
  const found = check(natGatewaySnatIp, { resources: entry(snat_ip), locals, variables: { x: {} } });
  expect(found.map(({ message }) => message)).toEqual(messages);
});

const GATEWAY = {
  "alicloud_nat_gateway.main": { vpc_id: "vpc-1", vswitch_id: "vsw-1", nat_type: "Enhanced" },
  "alicloud_nat_gateway.other": { vpc_id: "vpc-1", vswitch_id: "vsw-1", nat_type: "Enhanced" },
  "alicloud_eip_address.out": { bandwidth: "5" },
  [ENTRY]: {
    snat_table_id: "${alicloud_nat_gateway.main.snat_table_ids}",
    source_cidr: "10.0.0.0/16",
    snat_ip: "${alicloud_eip_address.out.ip_address}",
  },
};

function bound(instance_id: string, allocation_id = "${alicloud_eip_address.out.id}", more: JsonObject = {}) {
  return { "alicloud_eip_association.out": { allocation_id, instance_id, ...more } };
}

describe("the address of an EIP", () => {
  const MAIN = "${alicloud_nat_gateway.main.id}";
  it.each<[string, Resources, readonly string[]]>([
    ["bound to the gateway", bound(MAIN), []],
    ["bound to another one", bound("${alicloud_nat_gateway.other.id}"), ["elsewhere"]],
    ["bound to nothing", {}, ["unbound"]],
    ["where another one is bound", bound(MAIN, "eip-else"), ["unbound"]],
    ["where one that is not known is bound", bound(MAIN, "${var.x}"), []],
    ["where it is not known to what it is bound", bound("${var.x}"), []],
    ["where something outside is bound to it", bound("ngw-outside"), []],
    ["where it may be bound never", bound(MAIN, "${alicloud_eip_address.out.id}", { count: "${var.x}" }), []],
  ])("%s", (_, more, messages) => {
    const found = check(natGatewaySnatIp, { resources: { ...GATEWAY, ...more }, variables: { x: {} } });
    expect(found.map(({ message }) => message)).toEqual(messages);
  });

  it("that exists may be bound by somebody else", () => {
    const state = { "alicloud_eip_address.out": { id: "eip-1", bandwidth: "5" } };
    expect(check(natGatewaySnatIp, { resources: GATEWAY, state })).toEqual([]);
  });

  it("may be bound in a module that was not read", () => {
    expect(check(natGatewaySnatIp, { resources: GATEWAY, modules: { net: { source: "elsewhere" } } })).toEqual([]);
  });
});
