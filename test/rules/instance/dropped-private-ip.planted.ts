import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/dropped-private-ip",
    plant: (world) =>
      patch(world, {
        "alicloud_instance.alone": {
          instance_type: "ecs.g7.large",
          image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
          private_ip: "10.0.0.9",
        },
      }),
  },
];
