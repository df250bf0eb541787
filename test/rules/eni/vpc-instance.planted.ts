import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/vpc-instance",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: ({ vswitch_id: _, private_ip: __, security_groups: ___, ...body }) => body,
      }),
  },
];
