import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/vswitch-zone",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { availability_zone: host.zone === "cn-hangzhou-h" ? "cn-hangzhou-i" : "cn-hangzhou-h" },
      }),
  },
];
