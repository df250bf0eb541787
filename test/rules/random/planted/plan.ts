import {
  existing,
  fresh,
  instanceOf,
  lastOf,
  type Planter,
  patch,
  placeOf,
  withOneInterface,
  withoutInterfaces,
} from "../plant";

export const PLAN_PLANTED: readonly Planter[] = [
  {
    rule: "plan/silent-change",
    plant: (world, host) =>
      patch(existing(world, { [host.self]: { is_outdated: false } }), { [instanceOf(host)]: { is_outdated: true } }),
  },
  {
    rule: "plan/mixed-interfaces",
    plant: (world, host) =>
      patch(fresh(withOneInterface(world, host)), {
        [instanceOf(host)]: { network_interfaces: [placeOf(host)] },
      }),
  },
  {
    rule: "plan/fails-after-stop",
    plant: (world, host) =>
      patch(existing(withoutInterfaces(world, host)), { [instanceOf(host)]: { instance_type: "ecs.g8y.large" } }),
  },
  {
    rule: "plan/protected",
    plant: (world) => ({
      ...existing(world),
      state: { ...existing(world).state, "alicloud_instance.gone": { id: "i-gone", deletion_protection: true } },
    }),
  },
  {
    rule: "plan/prevent-destroy",
    plant: (world, host) =>
      patch(existing(withoutInterfaces(world, host), { [host.self]: { hpc_cluster_id: "hpc-1" } }), {
        [instanceOf(host)]: { hpc_cluster_id: "hpc-2", lifecycle: { prevent_destroy: true } },
      }),
  },
  {
    rule: "plan/condition",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: {
          lifecycle: { precondition: [{ condition: "${1 > 2}", error_message: "It must be greater." }] },
        },
      }),
  },
  {
    rule: "plan/kept-after-destroy",
    plant: (world) => ({
      ...existing(world),
      state: {
        ...existing(world).state,
        "alicloud_eip_address.gone": { id: "eip-gone", payment_type: "Subscription" },
      },
    }),
  },
  {
    rule: "plan/data-loss",
    plant: (world, host) => patch(existing(world), { [instanceOf(host)]: { user_data: "#!/bin/sh" } }),
  },
  {
    rule: "plan/unique-before-destroy",
    plant: (world, host) => {
      const before = existing(
        patch(world, {
          "alicloud_ecs_network_interface.fixed": { ...placeOf(host), primary_ip_address: lastOf(world, host) },
        }),
      );
      return patch(before, {
        "alicloud_ecs_network_interface.fixed": {
          resource_group_id: "rg-1",
          lifecycle: { create_before_destroy: true },
        },
      });
    },
  },
  {
    rule: "plan/last-group",
    plant: (world, host) =>
      patch(existing(world), {
        "alicloud_security_group.fresh": { vpc_id: `\${alicloud_vpc.${host.vpc}.id}` },
        [instanceOf(host)]: { security_groups: ["${alicloud_security_group.fresh.id}"] },
      }),
  },
  {
    rule: "plan/read-back",
    plant: (world) => patch(world, { "alicloud_eip_address.old": { bandwidth: "5", payment_type: "PostPaid" } }),
  },
];
