import { acknowledgementExpired } from "../../../src/rules/acknowledgement/expired/rule";
import { FW, table } from "../table";
import { ERROR, noted, SOUND, WARNING } from "./cases";

// Today is 2026-11-25.
table(acknowledgementExpired, [
  [
    "the last day was yesterday",
    noted(WARNING, { expires: "2026-11-24" }),
    [`violation eni/image-autoconfig ${FW} violation`],
  ],
  ["the last day is today", noted(WARNING, { expires: "2026-11-25" }), []],
  ["it has no end", noted(WARNING, {}), []],
  [
    "there is no finding any more",
    noted(SOUND, { expires: "2026-11-24" }),
    [`violation eni/image-autoconfig ${FW} spent`],
  ],
  ["the end is no day", noted(WARNING, { expires: "2026-02-30" }), [`violation eni/image-autoconfig ${FW} no-date`]],
  [
    "of an error",
    noted(ERROR, { rule: "eni/zone", expires: "2020-01-01", scope: "*" }),
    ["violation eni/zone * violation"],
  ],
]);
