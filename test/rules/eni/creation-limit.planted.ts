import { attachmentsOf, fresh, instanceOf, type Planter, patch, placeOf, without } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/creation-limit",
    plant: (world, host) =>
      patch(without(fresh(world), ...attachmentsOf(host)), {
        [instanceOf(host)]: { instance_type: "ecs.g7.xlarge", network_interfaces: [placeOf(host), placeOf(host)] },
      }),
  },
];
