import type { JsonObject } from "../../../src/model/json";
import { eipInstanceType } from "../../../src/rules/eip/instance-type/rule";
import { ATTACHED, table } from "../table";

const EIP = "alicloud_eip_association.e";
const eip = (instance_id: string, more: JsonObject = {}) => ({
  [EIP]: { allocation_id: "eip-1", instance_id, ...more },
});

table(eipInstanceType, [
  ["an instance", eip("${alicloud_instance.fw.id}"), []],
  ["an interface", { ...eip("${alicloud_ecs_network_interface.nic.id}"), ...ATTACHED }, [`violation ${EIP} violation`]],
  ["an interface outside", eip("eni-1"), [`violation ${EIP} violation`]],
  ["an interface, named", eip("eni-1", { instance_type: "NetworkInterface" }), []],
  [
    "not known",
    { resources: eip("eni-1", { instance_type: "${var.t}" }), variables: { t: {} } },
    [`undecided ${EIP} variable t`],
  ],
  ["what is not known", { resources: eip("${var.t}"), variables: { t: {} } }, [`undecided ${EIP} variable t`]],
  [
    "what is not known, and named",
    { resources: eip("${var.t}", { instance_type: "NetworkInterface" }), variables: { t: {} } },
    [],
  ],
]);
