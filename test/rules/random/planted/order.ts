import { ATTACHMENT } from "../../harness";
import { existing, fresh, nicOf, type Planter, patch } from "../plant";

export const ORDER_PLANTED: readonly Planter[] = [
  {
    rule: "order/deadlock",
    plant: (world, host) => ({
      ...existing(world, { [nicOf(host)]: { security_group_ids: ["sg-gone"] } }),
      state: {
        ...existing(world, { [nicOf(host)]: { security_group_ids: ["sg-gone"] } }).state,
        "alicloud_security_group.gone": { id: "sg-gone" },
      },
    }),
  },
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
  {
    rule: "order/cycle",
    plant: (world, host) =>
      patch(world, { [`alicloud_vpc.${host.vpc}`]: { description: `\${alicloud_vswitch.${host.vswitch}.id}` } }),
  },
  {
    rule: "order/missing-edge",
    plant: (world, host) =>
      patch(fresh(world), {
        "alicloud_route_table_attachment.custom": {
          route_table_id: "vtb-1",
          vswitch_id: String(world.resources[nicOf(host)]?.["vswitch_id"]),
        },
      }),
  },
];
