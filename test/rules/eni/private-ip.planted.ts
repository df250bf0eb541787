import { fresh, nicOf, type Planter, patch } from "../random/plant";
import type { Host, World } from "../random/world";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/private-ip",
    mistake: "outside the block",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { primary_ip_address: "172.31.0.9" } }),
  },
  {
    rule: "eni/private-ip",
    mistake: "reserved",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { primary_ip_address: addressIn(world, host, 254) } }),
  },
];

/** The address with this last number in the vSwitch of the host's first interface. */
function addressIn(world: World, host: Host, last: number): string {
  const vswitch = /\.(\w+)\.id/.exec(String(world.resources[nicOf(host)]?.["vswitch_id"]))?.[1];
  const block = String(world.resources[`alicloud_vswitch.${vswitch}`]?.["cidr_block"]);
  return block.replace(/0\/24$/, String(last));
}
