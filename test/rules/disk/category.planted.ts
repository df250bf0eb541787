import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "disk/category",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { instance_type: "ecs.g9i.xlarge", system_disk_category: "cloud_ssd" },
      }),
  },
];
