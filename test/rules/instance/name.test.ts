import { instanceName } from "../../../src/rules/instance/name/rule";
import { FW, fw, table } from "../table";

table(instanceName, [
  ["a good one", fw({ instance_name: "web", host_name: "web-1.example" }), []],
  ["too short", fw({ instance_name: "w" }), [`violation ${FW} length`]],
  ["begins with a digit", fw({ instance_name: "1w" }), [`violation ${FW} start`]],
  ["a host name of 64", fw({ host_name: "a".repeat(64) }), []],
  ["a host name of 65", fw({ host_name: "a".repeat(65) }), [`violation ${FW} host-name`]],
  ["a hyphen at the end", fw({ host_name: "web-" }), [`violation ${FW} host-name`]],
  ["two dots in a row", fw({ host_name: "web..a" }), [`violation ${FW} host-name`]],
  ["not known", { resources: fw({ host_name: "${var.h}" }), variables: { h: {} } }, [`undecided ${FW} variable h`]],
]);
