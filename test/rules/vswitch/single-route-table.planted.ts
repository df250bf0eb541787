import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "vswitch/single-route-table",
    plant: (world, host) => {
      const table = { vpc_id: `\${alicloud_vpc.${host.vpc}.id}` };
      const bound = (name: string) => ({
        vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
        route_table_id: `\${alicloud_route_table.${name}.id}`,
      });
      return patch(world, {
        "alicloud_route_table.one": table,
        "alicloud_route_table.two": table,
        "alicloud_route_table_attachment.one": bound("one"),
        "alicloud_route_table_attachment.two": bound("two"),
      });
    },
  },
];
