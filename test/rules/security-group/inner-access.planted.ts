import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "security-group/inner-access",
    plant: (world, host) =>
      patch(world, {
        "alicloud_security_group.extra": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          security_group_type: "enterprise",
          inner_access_policy: "Accept",
        },
      }),
  },
];
