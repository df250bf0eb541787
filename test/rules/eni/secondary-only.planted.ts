import { attachmentOf, fresh, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "eni/secondary-only",
    plant: (world, host) =>
      patch(fresh(world), {
        [attachmentOf(host)]: { network_interface_id: `\${${host.self}.network_interface_id}` },
      }),
  },
];
