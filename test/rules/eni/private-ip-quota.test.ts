import { eniPrivateIpQuota } from "../../../src/rules/eni/private-ip-quota";
import { ATTACHED, FW, fw, NIC, nic, table } from "../table";

const addresses = (count: number) => Array.from({ length: count }, (_, i) => `10.0.1.${20 + i}`);

table(eniPrivateIpQuota, [
  ["10 listed", nic({ private_ip_addresses: addresses(10) }), []],
  ["11 listed", nic({ private_ip_addresses: addresses(11) }), [`violation ${NIC} listed`]],
  [
    "11 listed, and it exists already",
    { resources: nic({ private_ip_addresses: addresses(11) }), state: { [NIC]: { id: "eni-1" } } },
    [],
  ],
  ["49 by number", nic({ secondary_private_ip_address_count: 49 }), []],
  ["50 by number", nic({ secondary_private_ip_address_count: 50 }), [`violation ${NIC} counted`]],
  ["as many as the type allows", { ...nic({ secondary_private_ip_address_count: 5 }), ...ATTACHED }, []],
  ["one more", { ...nic({ secondary_private_ip_address_count: 6 }), ...ATTACHED }, [`violation ${NIC} attached`]],
  ["one more, listed", { ...nic({ private_ip_addresses: addresses(6) }), ...ATTACHED }, [`violation ${NIC} attached`]],
  ["listed twice", { ...nic({ private_ip_addresses: [...addresses(5), ...addresses(1)] }), ...ATTACHED }, []],
  ["on the primary interface", fw({ secondary_private_ip_address_count: 6 }), [`violation ${FW} attached`]],
  ["one alone needs no figure", { ...fw({ instance_type: "ecs.vague.large" }), ...ATTACHED }, []],
  [
    "no figure",
    { ...fw({ instance_type: "ecs.vague.large" }), ...nic({ secondary_private_ip_address_count: 1 }), ...ATTACHED },
    [`undecided ${NIC} catalog ecs.vague.large eniPrivateIpv4`],
  ],
  [
    "a number that is not known",
    {
      resources: { ...nic({ secondary_private_ip_address_count: "${var.n}" }), ...ATTACHED },
      variables: { n: {} },
    },
    [`undecided ${NIC} variable n`],
  ],
]);
