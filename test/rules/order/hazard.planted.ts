import { ATTACHMENT } from "../harness";
import { existing, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "order/hazard",
    plant: (world) => {
      const first = { network_interface_id: "eni-a", instance_id: "i-far" };
      const before = existing(patch(world, { [`${ATTACHMENT}.kept`]: first }));
      const gone = { id: "eni-b:i-near", network_interface_id: "eni-b", instance_id: "i-near" };
      return {
        // The interface of an attachment that is deleted goes to one that held another: no moved block helps.
        ...patch(before, { [`${ATTACHMENT}.kept`]: { ...first, network_interface_id: "eni-b" } }),
        state: { ...before.state, [`${ATTACHMENT}.gone`]: gone },
      };
    },
  },
];
