import { eniInstanceState } from "../../../src/rules/eni/instance-state/rule";
import { ATTACHED, table } from "../table";

const A = "alicloud_ecs_network_interface_attachment.nic";
const seen = (facts: string) => ({
  resources: ATTACHED,
  inventory: `instances: { alicloud_instance.fw: { ${facts} } }`,
});

table(eniInstanceState, [
  ["running", seen("status: Running"), []],
  ["stopped", seen("status: Stopped"), []],
  ["starting", seen("status: Starting"), [`violation ${A} status`]],
  ["locked", seen("status: Stopped, locked: true"), [`violation ${A} locked`]],
  ["expired", seen("status: Stopped, expired: true"), [`violation ${A} expired`]],
  ["nothing known", ATTACHED, []],
]);
