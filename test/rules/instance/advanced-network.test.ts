import { instanceAdvancedNetwork } from "../../../src/rules/instance/advanced-network/rule";
import { FW, fw, table } from "../table";

const TABLE = {
  "alicloud_route_table_attachment.t": { vswitch_id: "${alicloud_vswitch.a2.id}", route_table_id: "vtb-1" },
};

table(instanceAdvancedNetwork, [
  ["no feature", fw({ instance_type: "ecs.past.large" }), []],
  ["a route table", { ...fw({ instance_type: "ecs.past.large" }), ...TABLE }, [`violation ${FW} violation`]],
  [
    "a route table of another VPC",
    {
      ...fw({ instance_type: "ecs.past.large" }),
      "alicloud_route_table_attachment.t": { vswitch_id: "${alicloud_vswitch.o.id}", route_table_id: "vtb-1" },
    },
    [],
  ],
  [
    "a network ACL",
    { ...fw({ instance_type: "ecs.past.large" }), "alicloud_network_acl.n": { vpc_id: "${alicloud_vpc.main.id}" } },
    [`violation ${FW} violation`],
  ],
  ["a family that may", TABLE, []],
  [
    "not known",
    { resources: { ...fw({ instance_type: "${var.t}" }), ...TABLE }, variables: { t: {} } },
    [`undecided ${FW} variable t`],
  ],
]);
