import { fresh, nicOf, type Planter, patch } from "../plant";

export const QUOTA_PLANTED: readonly Planter[] = [
  {
    rule: "quota/vpcs",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { vpc.per_region: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/vswitches",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { vswitch.per_vpc: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/security-groups",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { sg.per_account: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/security-group-rules",
    plant: (world, host) => ({
      ...patch(fresh(world), {
        "alicloud_security_group_rule.one": {
          security_group_id: host.group,
          type: "ingress",
          ip_protocol: "tcp",
          port_range: "443/443",
          cidr_ip: "10.0.0.0/8",
        },
      }),
      inventory: "quotas: { sg.rules: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/route-tables",
    plant: (world, host) => ({
      ...patch(fresh(world), { "alicloud_route_table.one": { vpc_id: `\${alicloud_vpc.${host.vpc}.id}` } }),
      inventory: "quotas: { routetable.custom_per_vpc: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/route-entries",
    plant: (world) => ({
      ...patch(fresh(world), {
        "alicloud_route_entry.one": { route_table_id: "vtb-1", destination_cidrblock: "0.0.0.0/0" },
      }),
      inventory: "quotas: { routetable.entries: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/secondary-blocks",
    plant: (world, host) => ({
      ...patch(fresh(world), {
        "alicloud_vpc_ipv4_cidr_block.one": {
          vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
          secondary_cidr_block: "172.16.0.0/16",
        },
      }),
      inventory: "quotas: { vpc.secondary_ipv4_cidr: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/instances",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { ecs.instance_quota: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/security-group-members",
    plant: (world) => ({
      ...patch(fresh(world), {}),
      inventory: "quotas: { sg.private_ips_basic: { limit: 0 } }",
    }),
  },
  {
    rule: "quota/tags",
    plant: (world, host) => patch(world, { [nicOf(host)]: { tags: { "acs:team": "edge" } } }),
  },
];
