import { instanceVswitchZone } from "../../../src/rules/instance/vswitch-zone/rule";
import { FW, fw, table } from "../table";

table(instanceVswitchZone, [
  ["none named", {}, []],
  ["the same", fw({ availability_zone: "cn-hangzhou-a" }), []],
  ["another", fw({ availability_zone: "cn-hangzhou-b" }), [`violation ${FW} violation`]],
  [
    "not known",
    { resources: fw({ availability_zone: "${var.zone}" }), variables: { zone: {} } },
    [`undecided ${FW} variable zone`],
  ],
]);
