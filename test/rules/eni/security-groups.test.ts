import { eniSecurityGroups } from "../../../src/rules/eni/security-groups/rule";
import { FW, fw, NIC, nic, table } from "../table";

const OTHER = { "alicloud_security_group.o": { vpc_id: "${alicloud_vpc.other.id}" } };
const ADVANCED = {
  "alicloud_security_group.e": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "enterprise" },
};
const CLASSIC = { "alicloud_security_group.c": {} };
const ref = (name: string) => `\${alicloud_security_group.${name}.id}`;

table(eniSecurityGroups, [
  ["one of its VPC", {}, []],
  ["none", { [NIC]: { vswitch_id: "${alicloud_vswitch.a.id}" } }, [`violation ${NIC} none`]],
  [
    "none, but it exists already",
    {
      resources: { [NIC]: { vswitch_id: "${alicloud_vswitch.a.id}" } },
      state: { [NIC]: { id: "eni-1", security_group_ids: ["sg-1"] } },
    },
    [],
  ],
  ["five", nic({ security_group_ids: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"] }), []],
  ["five, one twice", nic({ security_group_ids: ["sg-1", "sg-1", "sg-2", "sg-3", "sg-4", "sg-5"] }), []],
  ["six", nic({ security_group_ids: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] }), [`violation ${NIC} too-many`]],
  ["of another VPC", { ...OTHER, ...nic({ security_group_ids: [ref("o")] }) }, [`violation ${NIC} other-vpc`]],
  [
    "by the deprecated name",
    { ...OTHER, ...nic({ security_group_ids: undefined, security_groups: [ref("o")] }) },
    [`violation ${NIC} other-vpc`],
  ],
  [
    "basic and advanced",
    { ...ADVANCED, ...nic({ security_group_ids: [ref("main"), ref("e")] }) },
    [`violation ${NIC} mixed`],
  ],
  ["advanced alone", { ...ADVANCED, ...nic({ security_group_ids: [ref("e")] }) }, []],
  [
    "a list that is not known",
    { resources: nic({ security_group_ids: "${var.groups}" }), variables: { groups: {} } },
    [`undecided ${NIC} variable groups`],
  ],
  ["an empty list", nic({ security_group_ids: [] }), [`violation ${NIC} none`]],
  ["of the classic network", { ...CLASSIC, ...nic({ security_group_ids: [ref("c")] }) }, [`violation ${NIC} classic`]],
  [
    "six, with a raised quota",
    {
      resources: nic({ security_group_ids: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] }),
      inventory: "quotas: { eni.sg_per_eni: { limit: 10 } }",
    },
    [],
  ],
  ["a block with groups of its VPC", fw({ network_interfaces: [{ security_group_ids: [ref("main")] }] }), []],
  [
    "a block with a group of another VPC",
    { ...OTHER, ...fw({ network_interfaces: [{}, { security_group_ids: [ref("o")] }] }) },
    [`violation ${FW} other-vpc`],
  ],
  [
    "a kind that is not known, beside another group",
    {
      resources: {
        "alicloud_security_group.k": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "${var.k}" },
        ...nic({ security_group_ids: [ref("main"), ref("k")] }),
      },
      variables: { k: {} },
    },
    [`undecided ${NIC} variable k`],
  ],
]);
