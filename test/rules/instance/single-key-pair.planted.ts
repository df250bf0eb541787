import { type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/single-key-pair",
    plant: (world, host) => {
      const bound = (key_pair_name: string) => ({ key_pair_name, instance_ids: [`\${${host.self}.id}`] });
      return patch(world, {
        "alicloud_ecs_key_pair_attachment.one": bound("ops"),
        "alicloud_ecs_key_pair_attachment.two": bound("dev"),
      });
    },
  },
];
