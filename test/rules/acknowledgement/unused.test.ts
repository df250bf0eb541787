import { acknowledgementUnused } from "../../../src/rules/acknowledgement/unused/rule";
import { FW, table } from "../table";
import { ERROR, noted, SOUND, WARNING } from "./cases";

table(acknowledgementUnused, [
  ["nothing is found", noted(SOUND, {}), [`violation eni/image-autoconfig ${FW} violation`]],
  ["the finding is of another rule", noted(ERROR, {}), [`violation eni/image-autoconfig ${FW} violation`]],
  [
    "the finding is elsewhere",
    noted(WARNING, { scope: "alicloud_vpc.main" }),
    ["violation eni/image-autoconfig alicloud_vpc.main violation"],
  ],
  ["it covers a finding", noted(WARNING, {}), []],
  ["it covers findings by a pattern", noted(WARNING, { scope: "alicloud_instance.*" }), []],
  ["it is for a stack that was not read", noted(SOUND, { stack: "other" }), []],
  ["it is for this stack", noted(SOUND, { stack: "n*" }), [`violation eni/image-autoconfig ${FW} violation`]],
  ["of two that cover one finding both are used", noted(WARNING, {}, { scope: "*" }), []],
]);
