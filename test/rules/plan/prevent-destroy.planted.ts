import { existing, instanceOf, type Planter, patch, withoutInterfaces } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "plan/prevent-destroy",
    plant: (world, host) =>
      patch(existing(withoutInterfaces(world, host), { [host.self]: { hpc_cluster_id: "hpc-1" } }), {
        [instanceOf(host)]: { hpc_cluster_id: "hpc-2", lifecycle: { prevent_destroy: true } },
      }),
  },
];
