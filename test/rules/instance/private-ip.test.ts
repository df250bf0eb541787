import { instancePrivateIp } from "../../../src/rules/instance/private-ip/rule";
import { FW, fw, nic, table } from "../table";

table(instancePrivateIp, [
  ["in its vSwitch", fw({ private_ip: "10.0.1.10" }), []],
  ["the first usable one", fw({ private_ip: "10.0.1.1" }), []],
  ["the first of the block", fw({ private_ip: "10.0.1.0" }), [`violation ${FW} reserved`]],
  ["the last usable one", fw({ private_ip: "10.0.1.252" }), []],
  ["the last but two", fw({ private_ip: "10.0.1.253" }), [`violation ${FW} reserved`]],
  ["outside", fw({ private_ip: "10.0.2.9" }), [`violation ${FW} outside`]],
  ["no address", fw({ private_ip: "10.0.1" }), [`violation ${FW} malformed`]],
  ["empty: the provider does not send it", fw({ private_ip: "" }), []],
  ["empty through a condition", fw({ private_ip: '${true ? "" : "10.0.9.9"}' }), []],
  ["null through a condition", fw({ private_ip: "${true ? null : 1}" }), []],
  [
    "an interface has it: the later one is reported",
    { ...nic({ primary_ip_address: "10.0.1.9" }), ...fw({ private_ip: "10.0.1.9" }) },
    [],
  ],
  ["not known", { resources: fw({ private_ip: "${var.ip}" }), variables: { ip: {} } }, [`undecided ${FW} variable ip`]],
]);
