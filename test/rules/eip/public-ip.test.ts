import { eipPublicIp } from "../../../src/rules/eip/public-ip/rule";
import { fw, table } from "../table";

const EIP = "alicloud_eip_association.e";
const eip = (instance_id: string) => ({ [EIP]: { allocation_id: "eip-1", instance_id } });

table(eipPublicIp, [
  ["none", eip("${alicloud_instance.fw.id}"), []],
  ["zero", { ...fw({ internet_max_bandwidth_out: 0 }), ...eip("${alicloud_instance.fw.id}") }, []],
  [
    "some",
    { ...fw({ internet_max_bandwidth_out: 1 }), ...eip("${alicloud_instance.fw.id}") },
    [`violation ${EIP} violation`],
  ],
  [
    "not known",
    {
      resources: { ...fw({ internet_max_bandwidth_out: "${var.b}" }), ...eip("${alicloud_instance.fw.id}") },
      variables: { b: {} },
    },
    [`undecided ${EIP} variable b`],
  ],
]);
