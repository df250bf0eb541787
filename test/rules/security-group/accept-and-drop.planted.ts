import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "security-group/accept-and-drop",
    plant: (world, host) => {
      const rule = {
        security_group_id: host.group,
        type: "ingress",
        ip_protocol: "tcp",
        port_range: "22/22",
        cidr_ip: "10.0.0.0/8",
      };
      return patch(world, {
        "alicloud_security_group_rule.accept": rule,
        "alicloud_security_group_rule.drop": { ...rule, policy: "drop" },
      });
    },
  },
];
