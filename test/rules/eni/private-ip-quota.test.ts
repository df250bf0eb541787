import { expect, it } from "vitest";
import { eniPrivateIpQuota } from "../../../src/rules/eni/private-ip-quota/rule";
import { BASE, check } from "../harness";
import { ATTACHED, FW, fw, NIC, nic, table } from "../table";

const addresses = (count: number) => Array.from({ length: count }, (_, i) => `10.0.1.${20 + i}`);

/** The interface as a state holds it. */
const KEPT = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  [NIC]: { id: "eni-1", vswitch_id: "vsw-a" },
};

table(eniPrivateIpQuota, [
  ["10 listed", nic({ private_ip_addresses: addresses(10) }), []],
  ["11 listed", nic({ private_ip_addresses: addresses(11) }), [`violation ${NIC} listed`]],
  ["11 listed, and it exists already", { resources: nic({ private_ip_addresses: addresses(11) }), state: KEPT }, []],
  [
    "11 listed, and it is made anew",
    {
      resources: nic({ private_ip_addresses: addresses(11), vswitch_id: "${alicloud_vswitch.a2.id}" }),
      state: KEPT,
    },
    [`violation ${NIC} listed`],
  ],
  [
    "more than a smaller type allows, as the state knows",
    {
      resources: { ...fw({ instance_type: "ecs.a1.large" }), ...ATTACHED },
      state: { ...KEPT, [NIC]: { ...KEPT[NIC], private_ip_addresses: addresses(2) } },
    },
    [`violation ${NIC} attached`],
  ],
  [
    "as many as a smaller type allows, as the state knows",
    {
      resources: { ...fw({ instance_type: "ecs.a1.large" }), ...ATTACHED },
      state: { ...KEPT, [NIC]: { ...KEPT[NIC], private_ip_addresses: addresses(1) } },
    },
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

it("names the smallest type that allows them, or else how many are too many", () => {
  const fixOf = (secondary_private_ip_address_count: number) => {
    const resources = { ...BASE, ...nic({ secondary_private_ip_address_count }), ...ATTACHED };
    return check(eniPrivateIpQuota, { resources })[0]?.fix;
  };
  expect(fixOf(6)).toMatchObject({ id: "bigger-type", params: { type: "ecs.a1.xlarge" } });
  expect(fixOf(45)).toEqual({ id: "fewer", params: { over: 40 } });
});
