import { existing, instanceOf, type Planter, patch, withoutInterfaces } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/vpc-change",
    plant: (world, host) =>
      patch(withoutInterfaces(existing(world, { [host.self]: { availability_zone: "cn-hangzhou-b" } }), host), {
        "alicloud_vswitch.beside": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          zone_id: host.zone,
          cidr_block: `10.${host.vpc.slice(1)}.200.0/24`,
        },
        [instanceOf(host)]: ({ private_ip: _, ...body }) => ({
          ...body,
          vswitch_id: "${alicloud_vswitch.beside.id}",
        }),
      }),
  },
];
