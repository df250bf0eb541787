import { acknowledgementNeedsReason } from "../../../src/rules/acknowledgement/needs-reason/rule";
import { FW, table } from "../table";
import { noted, SOUND, WARNING } from "./cases";

table(acknowledgementNeedsReason, [
  ["no reason", noted(WARNING, { reason: "" }), [`violation eni/image-autoconfig ${FW} violation`]],
  ["blanks", noted(WARNING, { reason: " \t" }), [`violation eni/image-autoconfig ${FW} violation`]],
  ["no reason, for nothing", noted(SOUND, { reason: "" }), [`violation eni/image-autoconfig ${FW} violation`]],
  ["a reason", noted(WARNING, { reason: "x" }), []],
]);
