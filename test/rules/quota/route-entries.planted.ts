import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/route-entries",
    plant: (world) => ({
      ...patch(fresh(world), {
        "alicloud_route_entry.one": { route_table_id: "vtb-1", destination_cidrblock: "0.0.0.0/0" },
      }),
      inventory: "quotas: { routetable.entries: { limit: 0 } }",
    }),
  },
];
