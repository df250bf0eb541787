import { planMixedInterfaces } from "../../../src/rules/plan/mixed-interfaces/rule";
import { ATTACHED, FW, fw, table } from "../table";

table(planMixedInterfaces, [
  ["a block", fw({ network_interfaces: [{}] }), []],
  ["an attachment", ATTACHED, []],
  ["both", { ...fw({ network_interfaces: [{}] }), ...ATTACHED }, [`violation ${FW} violation`]],
]);
