import { eniReleasedWithInstance } from "../../../src/rules/eni/released-with-instance/rule";
import { ATTACHED, FW, fw, NIC, nic, table } from "../table";

table(eniReleasedWithInstance, [
  ["of its own", ATTACHED, []],
  ["a block", fw({ network_interfaces: [{}] }), [`violation ${FW} block`]],
  ["a block with an existing interface", fw({ network_interfaces: [{ network_interface_id: "eni-9" }] }), []],
  ["a flag", { ...nic({ delete_on_release: true }), ...ATTACHED }, [`violation ${NIC} flag`]],
  ["a flag, attached to nothing", nic({ delete_on_release: true }), []],
  [
    "a flag, and the instance is replaced",
    {
      resources: { ...fw({ availability_zone: "cn-hangzhou-a" }), ...nic({ delete_on_release: true }), ...ATTACHED },
      state: { [FW]: { id: "i-1", availability_zone: "cn-hangzhou-b" } },
    },
    [`violation ${NIC} flag-now`],
  ],
  [
    "a flag that is not known",
    { resources: { ...nic({ delete_on_release: "${var.d}" }), ...ATTACHED }, variables: { d: {} } },
    [`undecided ${NIC} variable d`],
  ],
]);
