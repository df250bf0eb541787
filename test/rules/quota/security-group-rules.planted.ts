import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "quota/security-group-rules",
    plant: (world, host) => ({
      ...patch(fresh(world), {
        "alicloud_security_group_rule.one": {
          security_group_id: host.group,
          type: "ingress",
          ip_protocol: "tcp",
          port_range: "443/443",
          cidr_ip: "10.0.0.0/8",
        },
      }),
      inventory: "quotas: { sg.rules: { limit: 0 } }",
    }),
  },
];
