import { fresh, instanceOf, type Planter, patch, withoutInterfaces } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/advanced-network",
    plant: (world, host) =>
      patch(fresh(withoutInterfaces(world, host)), {
        [instanceOf(host)]: { instance_type: "ecs.sn1.medium" },
        "alicloud_route_table_attachment.custom": {
          vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
          route_table_id: "vtb-1",
        },
      }),
  },
];
