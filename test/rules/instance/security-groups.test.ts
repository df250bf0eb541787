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
    "without vpc_id, but the state says in which VPC it is",
    {
      resources: {
        "alicloud_security_group.c": {},
        ...fw({ security_groups: ["${alicloud_security_group.c.id}"] }),
      },
      state: { "alicloud_security_group.c": { id: "sg-c", vpc_id: "vpc-1" }, "alicloud_vpc.main": { id: "vpc-1" } },
    },
    [],
  ],
  [
    "without vpc_id, and in another VPC by the state",
    {
      resources: {
        "alicloud_security_group.c": {},
        ...fw({ security_groups: ["${alicloud_security_group.c.id}"] }),
      },
      state: { "alicloud_security_group.c": { id: "sg-c", vpc_id: "vpc-2" }, "alicloud_vpc.main": { id: "vpc-1" } },
    },
    [`violation ${FW} other-vpc`],
  ],
  [
    "of the classic network",
    { "alicloud_security_group.c": {}, ...fw({ security_groups: ["${alicloud_security_group.c.id}"] }) },
    [`violation ${FW} classic`],
  ],
]);
