import { existing, fresh, instanceOf, type Planter, patch, withoutInterfaces } from "../plant";

export const INSTANCE_PLANTED: readonly Planter[] = [
  {
    rule: "instance/type-exists",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { instance_type: "ecs.g7.lagre" } }),
  },
  {
    rule: "instance/private-ip",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { private_ip: "172.31.0.9" } }),
  },
  {
    rule: "instance/vswitch-zone",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { availability_zone: host.zone === "cn-hangzhou-h" ? "cn-hangzhou-i" : "cn-hangzhou-h" },
      }),
  },
  {
    rule: "instance/security-groups",
    plant: (world, host) =>
      patch(fresh(world), {
        [instanceOf(host)]: { security_groups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] },
      }),
  },
  {
    rule: "instance/name",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { host_name: "under_score" } }),
  },
  {
    rule: "instance/dry-run",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { dry_run: true } }),
  },
  {
    rule: "instance/user-data",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { user_data: "#".repeat(33_000) } }),
  },
  {
    rule: "instance/dropped-private-ip",
    plant: (world) =>
      patch(world, {
        "alicloud_instance.alone": {
          instance_type: "ecs.g7.large",
          image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
          private_ip: "10.0.0.9",
        },
      }),
  },
  {
    rule: "instance/image",
    plant: (world, host) =>
      patch(fresh(withoutInterfaces(world, host)), { [instanceOf(host)]: { instance_type: "ecs.g8y.large" } }),
  },
  {
    rule: "instance/advanced-network",
    plant: (world, host) =>
      patch(fresh(withoutInterfaces(world, host)), {
        [instanceOf(host)]: { instance_type: "ecs.sn1.medium" },
        "alicloud_route_table_attachment.custom": {
          vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
          route_table_id: "vtb-1",
        },
      }),
  },
  {
    rule: "instance/vpc-change",
    plant: (world, host) =>
      patch(withoutInterfaces(existing(world, { [host.self]: { availability_zone: "cn-hangzhou-b" } }), host), {
        "alicloud_vswitch.beside": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          zone_id: host.zone,
          cidr_block: `10.${host.vpc.slice(1)}.200.0/24`,
        },
        [instanceOf(host)]: ({ private_ip: _, ...body }) => ({
          ...body,
          vswitch_id: "${alicloud_vswitch.beside.id}",
        }),
      }),
  },
  {
    rule: "instance/type-zone",
    plant: (world, host) => ({
      ...fresh(world),
      inventory: `zones: { ${host.zone}: { instanceTypes: [ecs.other.large] } }`,
    }),
  },
  {
    rule: "instance/password",
    plant: (world, host) => patch(world, { [instanceOf(host)]: { password: "lowercaseonly" } }),
  },
  {
    rule: "instance/single-key-pair",
    plant: (world, host) => {
      const bound = (key_pair_name: string) => ({ key_pair_name, instance_ids: [`\${${host.self}.id}`] });
      return patch(world, {
        "alicloud_ecs_key_pair_attachment.one": bound("ops"),
        "alicloud_ecs_key_pair_attachment.two": bound("dev"),
      });
    },
  },
  {
    rule: "instance/credit-specification",
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: { credit_specification: "Standard" } }),
  },
];
