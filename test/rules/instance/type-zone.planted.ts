import { fresh, type Planter } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "instance/type-zone",
    plant: (world, host) => ({
      ...fresh(world),
      inventory: `zones: { ${host.zone}: { instanceTypes: [ecs.other.large] } }`,
    }),
  },
];
