import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/secondary-blocks",
    plant: (world, host) => ({
      ...patch(fresh(world), {
        "alicloud_vpc_ipv4_cidr_block.one": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          secondary_cidr_block: "172.16.0.0/16",
        },
      }),
      inventory: "quotas: { vpc.secondary_ipv4_cidr: { limit: 0 } }",
    }),
  },
];
