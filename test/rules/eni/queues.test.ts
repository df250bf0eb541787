import { eniQueues } from "../../../src/rules/eni/queues/rule";
import { ATTACHMENT } from "../harness";
import { ATTACHED, FW, NIC, nic, table } from "../table";

function changed(status: string) {
  return {
    resources: { ...nic({ queue_number: 2 }), ...ATTACHED },
    state: {
      [FW]: { id: "i-1", status },
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      [NIC]: { id: "eni-1", vswitch_id: "vsw-a", queue_number: 1 },
      [`${ATTACHMENT}.nic`]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" },
    },
  };
}

table(eniQueues, [
  ["1", nic({ queue_number: 1 }), []],
  ["0, which the provider does not send", nic({ queue_number: 0 }), []],
  ["below 0", nic({ queue_number: -1 }), [`violation ${NIC} range`]],
  ["2048, attached to nothing", nic({ queue_number: 2048 }), []],
  ["2049", { ...nic({ queue_number: 2049 }), ...ATTACHED }, [`violation ${NIC} range`]],
  ["as many as the type has", { ...nic({ queue_number: 4 }), ...ATTACHED }, []],
  ["one more", { ...nic({ queue_number: 5 }), ...ATTACHED }, [`violation ${NIC} too-many`]],
  ["changed while running", changed("Running"), [`violation ${NIC} while-running`]],
  ["changed while stopped", changed("Stopped"), []],
  [
    "not known",
    { resources: nic({ queue_number: "${var.queues}" }), variables: { queues: {} } },
    [`undecided ${NIC} variable queues`],
  ],
]);
