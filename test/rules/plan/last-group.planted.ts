import { existing, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/last-group",
    plant: (world, host) =>
      patch(existing(world), {
        "alicloud_security_group.fresh": { vpc_id: `\${alicloud_vpc.${host.vpc}.id}` },
        [instanceOf(host)]: { security_groups: ["${alicloud_security_group.fresh.id}"] },
      }),
  },
];
