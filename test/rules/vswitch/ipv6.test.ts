import { vswitchIpv6 } from "../../../src/rules/vswitch/ipv6/rule";
import { BASE } from "../harness";
import { FW, fw, NIC, nic, table } from "../table";

const A = "alicloud_vswitch.a";
const ON = { [A]: { ...BASE[A], enable_ipv6: true, ipv6_cidr_block_mask: 1 } };
const VPC_ON = { "alicloud_vpc.main": { cidr_block: "10.0.0.0/16", enable_ipv6: true } };

table(vswitchIpv6, [
  ["all on", { ...VPC_ON, ...ON, ...nic({ ipv6_address_count: 1 }) }, []],
  ["off in the vSwitch", nic({ ipv6_address_count: 1 }), [`violation ${NIC} vswitch-without`]],
  ["off in the vSwitch, for an instance", fw({ ipv6_addresses: ["2001::1"] }), [`violation ${FW} vswitch-without`]],
  ["off in the VPC", ON, [`violation ${A} vpc-without`]],
  ["no mask", { ...VPC_ON, [A]: { ...BASE[A], enable_ipv6: true } }, [`violation ${A} no-mask`]],
  [
    "no mask, but the state has one",
    {
      resources: { ...VPC_ON, [A]: { ...BASE[A], enable_ipv6: true } },
      state: { [A]: { id: "vsw-1", enable_ipv6: true, ipv6_cidr_block_mask: 7 } },
    },
    [],
  ],
  [
    "on in the state",
    { resources: nic({ ipv6_address_count: 1 }), state: { [A]: { id: "vsw-1", enable_ipv6: true } } },
    [],
  ],
  [
    "on by a number for the block, 0 included",
    { ...VPC_ON, [A]: { ...BASE[A], ipv6_cidr_block_mask: 0 }, ...nic({ ipv6_address_count: 1 }) },
    [],
  ],
  ["an empty list asks for none", fw({ ipv6_addresses: [] }), []],
  ["nor does the number 0", nic({ ipv6_address_count: 0 }), []],
  [
    "a list that may be empty",
    { resources: fw({ ipv6_addresses: "${var.addresses}" }), variables: { addresses: { type: "list(string)" } } },
    [`undecided ${FW} variable addresses`],
  ],
  [
    "a number for the block that may be none",
    {
      resources: { [A]: { ...BASE[A], ipv6_cidr_block_mask: "${var.mask}" }, ...nic({ ipv6_address_count: 1 }) },
      variables: { mask: {} },
    },
    [`undecided ${NIC} variable mask`],
  ],
  [
    "not known",
    {
      resources: { [A]: { ...BASE[A], enable_ipv6: "${var.six}" }, ...nic({ ipv6_address_count: 1 }) },
      variables: { six: {} },
    },
    [`undecided ${A} variable six`, `undecided ${NIC} variable six`],
  ],
  [
    "not known in the VPC",
    { resources: { "alicloud_vpc.main": { enable_ipv6: "${var.six}" }, ...ON }, variables: { six: {} } },
    [`undecided ${A} variable six`],
  ],
  [
    "left out, and not in the state",
    { resources: nic({ ipv6_address_count: 1 }), state: { [A]: { id: "vsw-1" } } },
    [`undecided ${NIC} state ${A}.enable_ipv6`],
  ],
]);
