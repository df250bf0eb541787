import { fresh, nicOf, type Planter, patch } from "../random/plant";
import type { Host, World } from "../random/world";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/zone",
    plant: (world, host) => movedTo(world, host, "far", { zone_id: otherZone(host) }),
  },
];

/** A vSwitch of the host's VPC in a block that nothing else has, and the host's first interface in it. */
function movedTo(world: World, host: Host, name: string, vswitch: { readonly zone_id: string }): World {
  const block = `10.${host.vpc.slice(1)}.200.0/24`;
  return patch(fresh(world), {
    [`alicloud_vswitch.${name}`]: { vpc_id: `\${alicloud_vpc.${host.vpc}.id}`, cidr_block: block, ...vswitch },
    [nicOf(host)]: () => ({ vswitch_id: `\${alicloud_vswitch.${name}.id}`, security_group_ids: [host.group] }),
  });
}

function otherZone({ zone }: Host): string {
  return zone === "cn-hangzhou-h" ? "cn-hangzhou-i" : "cn-hangzhou-h";
}
