import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/refused",
    mistake: "a server group of functions with a protocol",
    plant: (world) =>
      patch(fresh(world), {
        "alicloud_alb_server_group.functions": {
          server_group_name: "functions",
          server_group_type: "Fc",
          protocol: "HTTP",
          health_check_config: [{ health_check_enabled: false }],
        },
      }),
  },
];
