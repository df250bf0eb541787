import { expect, it } from "vitest";
import { natGatewaySnatIp } from "../../../src/rules/nat-gateway/snat-ip/rule";
import { check } from "../harness";

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
