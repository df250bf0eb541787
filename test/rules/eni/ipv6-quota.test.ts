import { eniIpv6Quota } from "../../../src/rules/eni/ipv6-quota/rule";
import { ATTACHED, fw, NIC, nic, table } from "../table";

table(eniIpv6Quota, [
  ["as many as the type allows", { ...nic({ ipv6_address_count: 1 }), ...ATTACHED }, []],
  ["one more", { ...nic({ ipv6_address_count: 2 }), ...ATTACHED }, [`violation ${NIC} attached`]],
  [
    "one more, listed",
    { ...nic({ ipv6_addresses: ["2001::1", "2001::2"] }), ...ATTACHED },
    [`violation ${NIC} attached`],
  ],
  ["attached to nothing", nic({ ipv6_address_count: 10 }), []],
  [
    "a type without IPv6",
    { ...fw({ instance_type: "ecs.a1.large" }), ...nic({ ipv6_address_count: 1 }), ...ATTACHED },
    [`violation ${NIC} unsupported`],
  ],
  [
    "no figure",
    { ...fw({ instance_type: "ecs.vague.large" }), ...nic({ ipv6_address_count: 1 }), ...ATTACHED },
    [`undecided ${NIC} catalog ecs.vague.large eniIpv6`],
  ],
  [
    "a number that is not known",
    { resources: { ...nic({ ipv6_address_count: "${var.n}" }), ...ATTACHED }, variables: { n: {} } },
    [`undecided ${NIC} variable n`],
  ],
]);
