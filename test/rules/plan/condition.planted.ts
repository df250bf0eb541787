import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/condition",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: {
          lifecycle: { precondition: [{ condition: "${1 > 2}", error_message: "It must be greater." }] },
        },
      }),
  },
];
