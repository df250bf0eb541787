import { quotaSecurityGroupMembers } from "../../../src/rules/quota/security-group-members/rule";
import { fw, nic, table } from "../table";

const many = (count: number | string, name = "many") => ({
  [`alicloud_ecs_network_interface.${name}`]: {
    ...{ vswitch_id: "${alicloud_vswitch.a.id}", security_group_ids: ["${alicloud_security_group.main.id}"] },
    count,
  },
});
const UNDECIDED = "undecided alicloud_ecs_network_interface.nic variable n";

table(quotaSecurityGroupMembers, [
  ["as many as the default", many(1999), []],
  ["one more", many(2000), ["violation alicloud_ecs_network_interface.many[1999] violation"]],
  [
    "with the limit of the account",
    { resources: many(3), inventory: "quotas: { sg.private_ips_basic: { limit: 2 } }" },
    ["violation alicloud_ecs_network_interface.many[1] violation"],
  ],
  [
    "with what is used otherwise",
    { resources: many(1), inventory: "quotas: { sg.private_ips_basic: { limit: 2, used: 1 } }" },
    ["violation alicloud_ecs_network_interface.many[0] violation"],
  ],
  [
    "a number that is not known, and little room",
    {
      resources: { ...many(1, "known"), ...many("${var.n}") },
      variables: { n: {} },
      inventory: "quotas: { sg.private_ips_basic: { limit: 2 } }",
    },
    [UNDECIDED],
  ],
  [
    "with secondary addresses",
    {
      resources: nic({ secondary_private_ip_address_count: 2 }),
      inventory: "quotas: { sg.private_ips_basic: { limit: 2 } }",
    },
    ["violation alicloud_ecs_network_interface.nic violation"],
  ],
  [
    "with blocks of an instance",
    {
      resources: fw({ network_interfaces: [{ security_group_ids: ["${alicloud_security_group.main.id}"] }] }),
      inventory: "quotas: { sg.private_ips_basic: { limit: 1 } }",
    },
    ["violation alicloud_instance.fw violation"],
  ],
  [
    "a number that is not known: it could be any",
    { resources: { ...many(1, "known"), ...many("${var.n}") }, variables: { n: {} } },
    [UNDECIDED],
  ],
]);
