import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/route-tables",
    plant: (world, host) => ({
      ...patch(fresh(world), { "alicloud_route_table.one": { vpc_id: `\${alicloud_vpc.${host.vpc}.id}` } }),
      inventory: "quotas: { routetable.custom_per_vpc: { limit: 0 } }",
    }),
  },
];
