import type { JsonObject } from "../../../../src/model/json";
import {
  attachmentOf,
  attachmentsOf,
  attachTo,
  existing,
  fresh,
  instanceOf,
  moreInterfaces,
  nicOf,
  type Planter,
  patch,
  placeOf,
  roomOf,
  withOneInterface,
  without,
} from "../plant";
import type { Host, World } from "../world";

export const ENI_PLANTED: readonly Planter[] = [
  {
    rule: "eni/quota",
    plant: (world, host) => patch(world, moreInterfaces(host, roomOf(world, host) - host.interfaces.length + 1)),
  },
  {
    rule: "eni/zone",
    plant: (world, host) => movedTo(world, host, "far", { zone_id: otherZone(host) }),
  },
  {
    rule: "eni/vpc",
    plant: (world, host) =>
      patch(fresh(world), {
        "alicloud_vpc.alien": { cidr_block: "172.16.0.0/16" },
        "alicloud_security_group.alien": { vpc_id: "${alicloud_vpc.alien.id}" },
        "alicloud_vswitch.alien": {
          vpc_id: "${alicloud_vpc.alien.id}",
          zone_id: host.zone,
          cidr_block: "172.16.1.0/24",
        },
        [nicOf(host)]: () => ({
          vswitch_id: "${alicloud_vswitch.alien.id}",
          security_group_ids: ["${alicloud_security_group.alien.id}"],
        }),
      }),
  },
  {
    rule: "eni/single-attachment",
    plant: (world, host) =>
      patch(world, {
        "alicloud_ecs_network_interface_attachment.again": attachTo(host, host.interfaces[0] as string),
      }),
  },
  {
    rule: "eni/type-support",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { instance_type: "ecs.n1.tiny" } }),
  },
  {
    rule: "eni/secondary-only",
    plant: (world, host) =>
      patch(fresh(world), {
        [attachmentOf(host)]: { network_interface_id: `\${${host.self}.network_interface_id}` },
      }),
  },
  {
    rule: "eni/hot-plug",
    plant: (world, host) =>
      patch(fresh(withOneInterface(world, host)), { [instanceOf(host)]: { instance_type: "ecs.s6-c1m2.large" } }),
  },
  {
    rule: "eni/private-ip",
    mistake: "outside the block",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { primary_ip_address: "172.31.0.9" } }),
  },
  {
    rule: "eni/private-ip",
    mistake: "reserved",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { primary_ip_address: addressIn(world, host, 254) } }),
  },
  {
    rule: "eni/legacy-start",
    plant: (world, host) => {
      const before = existing(without(world, attachmentOf(host)), { [host.self]: { start_time: "2018-03-14T02:11Z" } });
      return { ...before, resources: world.resources };
    },
  },
  {
    rule: "eni/image-autoconfig",
    plant: (world, host) =>
      patch(fresh(world), { [instanceOf(host)]: { image_id: "centos_7_9_x64_20G_alibase_20210623.vhd" } }),
  },
  {
    rule: "eni/security-groups",
    mistake: "none",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: ({ security_group_ids: _, ...body }) => body }),
  },
  {
    rule: "eni/name",
    plant: (world, host) => patch(world, { [nicOf(host)]: { network_interface_name: "1-nic" } }),
  },
  {
    rule: "eni/queues",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { queue_number: 2049 } }),
  },
  {
    rule: "eni/vpc-instance",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: ({ vswitch_id: _, private_ip: __, security_groups: ___, ...body }) => body,
      }),
  },
  {
    rule: "eni/creation-limit",
    plant: (world, host) =>
      patch(without(fresh(world), ...attachmentsOf(host)), {
        [instanceOf(host)]: { instance_type: "ecs.g7.xlarge", network_interfaces: [placeOf(host), placeOf(host)] },
      }),
  },
  {
    rule: "eni/same-vswitch-at-creation",
    plant: (world, host) =>
      patch(without(fresh(world), ...attachmentsOf(host)), {
        "alicloud_vswitch.beside": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          zone_id: host.zone,
          cidr_block: `10.${host.vpc.slice(1)}.200.0/24`,
        },
        [instanceOf(host)]: {
          network_interfaces: [{ ...placeOf(host), vswitch_id: "${alicloud_vswitch.beside.id}" }],
        },
      }),
  },
  {
    rule: "eni/private-ip-quota",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { secondary_private_ip_address_count: 20 } }),
  },
  {
    rule: "eni/ipv6-quota",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { instance_type: "ecs.g6.2xlarge" },
        [nicOf(host)]: { ipv6_address_count: 2 },
        ...withIpv6(world),
      }),
  },
  {
    rule: "eni/eip-attached",
    plant: (world, host) =>
      patch(world, {
        "alicloud_ecs_network_interface.alone": placeOf(host),
        "alicloud_eip_address.alone": { address_name: "alone", bandwidth: "5" },
        "alicloud_eip_association.alone": {
          allocation_id: "${alicloud_eip_address.alone.id}",
          instance_id: "${alicloud_ecs_network_interface.alone.id}",
          instance_type: "NetworkInterface",
        },
      }),
  },
  {
    rule: "eni/region-quota",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { eni.per_account_region: { limit: 0 } }",
    }),
  },
  {
    rule: "eni/available",
    plant: (world, host) => {
      const before = existing(without(world, attachmentOf(host)), { [nicOf(host)]: { status: "InUse" } });
      return { ...before, resources: world.resources };
    },
  },
  {
    rule: "eni/instance-state",
    plant: (world, host) => ({ ...fresh(world), inventory: `instances: { "${host.self}": { locked: true } }` }),
  },
  {
    rule: "eni/released-with-instance",
    plant: (world, host) => patch(fresh(world), { [nicOf(host)]: { delete_on_release: true } }),
  },
  {
    rule: "eni/traffic-mode",
    plant: (world, host) =>
      patch(fresh(withOneInterface(world, host)), {
        [instanceOf(host)]: { network_interface_traffic_mode: "HighPerformance" },
        [nicOf(host)]: { network_interface_traffic_mode: "HighPerformance" },
      }),
  },
  {
    rule: "eni/network-card",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { network_card_index: 1 } }),
  },
];

/** A vSwitch of the host's VPC in a block that nothing else has, and the host's first interface in it. */
function movedTo(world: World, host: Host, name: string, vswitch: { readonly zone_id: string }): World {
  const block = `10.${host.vpc.slice(1)}.200.0/24`;
  return patch(fresh(world), {
    [`alicloud_vswitch.${name}`]: { vpc_id: `\${alicloud_vpc.${host.vpc}.id}`, cidr_block: block, ...vswitch },
    [nicOf(host)]: () => ({ vswitch_id: `\${alicloud_vswitch.${name}.id}`, security_group_ids: [host.group] }),
  });
}

function otherZone({ zone }: Host): string {
  return zone === "cn-hangzhou-h" ? "cn-hangzhou-i" : "cn-hangzhou-h";
}

/** The address with this last number in the vSwitch of the host's first interface. */
function addressIn(world: World, host: Host, last: number): string {
  const vswitch = /\.(\w+)\.id/.exec(String(world.resources[nicOf(host)]?.["vswitch_id"]))?.[1];
  const block = String(world.resources[`alicloud_vswitch.${vswitch}`]?.["cidr_block"]);
  return block.replace(/0\/24$/, String(last));
}

/** Every VPC and vSwitch with IPv6 turned on. */
function withIpv6({ resources }: World): Record<string, JsonObject> {
  const on: Record<string, JsonObject> = {};
  for (const [address, body] of Object.entries(resources)) {
    if (address.startsWith("alicloud_vpc.")) on[address] = { ...body, enable_ipv6: true };
    if (address.startsWith("alicloud_vswitch.")) on[address] = { ...body, enable_ipv6: true, ipv6_cidr_block_mask: 1 };
  }
  return on;
}
