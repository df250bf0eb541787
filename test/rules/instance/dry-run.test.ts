import { instanceDryRun } from "../../../src/rules/instance/dry-run";
import { FW, fw, table } from "../table";

table(instanceDryRun, [
  ["off", fw({ dry_run: false }), []],
  ["on", fw({ dry_run: true }), [`violation ${FW} violation`]],
  ["on, and it exists already", { resources: fw({ dry_run: true }), state: { [FW]: { id: "i-1" } } }, []],
]);
