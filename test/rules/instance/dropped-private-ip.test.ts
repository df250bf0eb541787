import { instanceDroppedPrivateIp } from "../../../src/rules/instance/dropped-private-ip/rule";
import { FW, fw, table } from "../table";

table(instanceDroppedPrivateIp, [
  ["in a vSwitch", fw({ private_ip: "10.0.1.9" }), []],
  ["in none", fw({ private_ip: "10.0.1.9", vswitch_id: undefined }), [`violation ${FW} no-vswitch`]],
  [
    "with a primary interface",
    fw({ private_ip: "10.0.1.9", network_interface_id: "eni-1" }),
    [`violation ${FW} primary-interface`],
  ],
  ["no address", fw({ vswitch_id: undefined }), []],
]);
