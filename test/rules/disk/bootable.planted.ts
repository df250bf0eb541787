import { ATTACHMENT, disk, on } from "../random/disk";
import { fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "disk/bootable",
    plant: (world, host) =>
      patch(fresh(world), { ...disk(host), [`${ATTACHMENT}.extra`]: { ...on(`\${${host.self}.id}`), bootable: true } }),
  },
];
