import { vswitchCapacity } from "../../../src/rules/vswitch/capacity/rule";
import { BASE } from "../harness";
import { fw, nic, table } from "../table";

const A = "alicloud_vswitch.a";
const SMALL = { [A]: { ...BASE[A], cidr_block: "10.0.1.0/29" } };
const elsewhere = (count: number) => ({
  "alicloud_ecs_network_interface.far": { vswitch_id: "${var.v}", count },
});

table(vswitchCapacity, [
  ["four in a /29", { ...SMALL, ...nic({ count: 3 }) }, []],
  ["five", { ...SMALL, ...nic({ count: 4 }) }, [`violation ${A} violation`]],
  [
    "secondary addresses by number",
    { ...SMALL, ...nic({ secondary_private_ip_address_count: 3 }) },
    [`violation ${A} violation`],
  ],
  [
    "secondary addresses, listed",
    { ...SMALL, ...nic({ private_ip_addresses: ["10.0.1.1", "10.0.1.2", "10.0.1.3"] }) },
    [`violation ${A} violation`],
  ],
  ["a prefix is sixteen", { ...SMALL, ...nic({ ipv4_prefix_count: 1 }) }, [`violation ${A} violation`]],
  ["blocks of the instance", { ...SMALL, ...fw({ network_interfaces: [{}, {}, {}] }) }, [`violation ${A} violation`]],
  [
    "a block with an existing interface",
    { ...SMALL, ...nic({ count: 2 }), ...fw({ network_interfaces: [{ network_interface_id: "eni-9" }] }) },
    [],
  ],
  [
    "an instance that brings its primary interface along has no address beside it",
    { ...SMALL, ...nic({ count: 4 }), ...fw({ network_interface_id: "eni-9" }) },
    [],
  ],
  [
    "a count that is not known, in a nearly full one",
    { resources: { ...SMALL, ...fw({ count: 3 }), ...nic({ count: "${var.n}" }) }, variables: { n: {} } },
    [`undecided ${A} variable n`],
  ],
  [
    "a count that is not known: it could be any",
    { resources: nic({ count: "${var.n}" }), variables: { n: {} } },
    [`undecided ${A} variable n`],
  ],
  [
    "a count that may be none, in a full one",
    { resources: { ...SMALL, ...fw({ count: 4 }), ...nic({ count: "${var.n}" }) }, variables: { n: {} } },
    [`undecided ${A} variable n`],
  ],
  [
    "blocks of instances whose number is not known",
    {
      resources: { ...SMALL, ...fw({ count: "${var.n}", network_interfaces: [{}, {}, {}, {}] }) },
      variables: { n: {} },
    },
    [`undecided ${A} variable n`],
  ],
  [
    "secondary addresses that the state knows",
    {
      resources: SMALL,
      state: {
        "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
        [A]: { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/29" },
        "alicloud_ecs_network_interface.nic": {
          id: "eni-1",
          vswitch_id: "vsw-a",
          private_ip_addresses: ["10.0.1.1", "10.0.1.2", "10.0.1.3"],
        },
      },
    },
    [`violation ${A} violation`],
  ],
  [
    "what is in a vSwitch that is not known, where it would be too much",
    { resources: { ...SMALL, ...fw({ count: 3 }), ...elsewhere(2) }, variables: { v: {} } },
    [`undecided ${A} variable v`],
  ],
  [
    "what is in a vSwitch that is not known, where there is room",
    { resources: { ...SMALL, ...fw({ count: 2 }), ...elsewhere(1) }, variables: { v: {} } },
    [],
  ],
]);
