import { eipSingleAssociation } from "../../../src/rules/eip/single-association/rule";
import { NIC, nic, table } from "../table";

const eip = (name: string, allocation_id: string, instance_id: string) => ({
  [`alicloud_eip_association.${name}`]: { allocation_id, instance_id },
});

const F = "alicloud_eip_association.f";
const two = (more: { mode?: string } = {}) => ({
  "alicloud_eip_association.e": { allocation_id: "eip-1", instance_id: `\${${NIC}.id}`, ...more },
  [F]: { allocation_id: "eip-2", instance_id: `\${${NIC}.id}` },
});

table(eipSingleAssociation, [
  ["one", eip("e", "eip-1", "${alicloud_instance.fw.id}"), []],
  [
    "one EIP twice",
    { ...eip("e", "eip-1", "i-1"), ...eip("f", "eip-1", "i-2") },
    ["violation alicloud_eip_association.f address"],
  ],
  [
    "two EIPs on one instance",
    { ...eip("e", "eip-1", "${alicloud_instance.fw.id}"), ...eip("f", "eip-2", "${alicloud_instance.fw.id}") },
    ["violation alicloud_eip_association.f instance"],
  ],
  ["two on an interface", { ...two(), ...nic({ secondary_private_ip_address_count: 1 }) }, []],
  ["two on an interface with one address", two(), [`violation ${F} interface`]],
  [
    "two on an interface in cut-through mode",
    { ...two({ mode: "BINDED" }), ...nic({ secondary_private_ip_address_count: 1 }) },
    [`violation ${F} interface`],
  ],
  [
    "two on an interface, of which the state knows two addresses",
    {
      resources: two(),
      state: {
        "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
        "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
        [NIC]: { id: "eni-1", vswitch_id: "vsw-a", private_ip_addresses: ["10.0.1.9"] },
      },
    },
    [],
  ],
  [
    "two on an interface whose addresses are not known",
    { resources: { ...two(), ...nic({ secondary_private_ip_address_count: "${var.n}" }) }, variables: { n: {} } },
    [`undecided ${F} variable n`],
  ],
  [
    "one of two EIPs is not known",
    {
      resources: { ...eip("e", "eip-1", "i-1"), ...eip("f", "${var.eip}", "i-2") },
      variables: { eip: {} },
    },
    [`undecided ${F} variable eip`],
  ],
]);
