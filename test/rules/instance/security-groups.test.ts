import { instanceSecurityGroups } from "../../../src/rules/instance/security-groups/rule";
import { FW, fw, table } from "../table";

table(instanceSecurityGroups, [
  ["none", {}, []],
  ["one of its VPC", fw({ security_groups: ["${alicloud_security_group.main.id}"] }), []],
  ["five", fw({ security_groups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"] }), []],
  ["six", fw({ security_groups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"] }), [`violation ${FW} too-many`]],
  [
    "of another VPC",
    {
      "alicloud_security_group.o": { vpc_id: "${alicloud_vpc.other.id}" },
      ...fw({ security_groups: ["${alicloud_security_group.o.id}"] }),
    },
    [`violation ${FW} other-vpc`],
  ],
  [
    "not known",
    { resources: fw({ security_groups: "${var.groups}" }), variables: { groups: {} } },
    [`undecided ${FW} variable groups`],
  ],
  [
    "of the classic network",
    { "alicloud_security_group.c": {}, ...fw({ security_groups: ["${alicloud_security_group.c.id}"] }) },
    [`violation ${FW} classic`],
  ],
]);
