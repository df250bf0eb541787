import { instanceDryRun } from "../../../src/rules/instance/dry-run/rule";
import { FW, fw, table } from "../table";

table(instanceDryRun, [
  ["off", fw({ dry_run: false }), []],
  ["on", fw({ dry_run: true }), [`violation ${FW} violation`]],
  ["on, and it exists already", { resources: fw({ dry_run: true }), state: { [FW]: { id: "i-1" } } }, []],
  [
    "on, and it is made anew",
    {
      resources: fw({ dry_run: true, availability_zone: "cn-hangzhou-a" }),
      state: { [FW]: { id: "i-1", availability_zone: "cn-hangzhou-b" } },
    },
    [`violation ${FW} violation`],
  ],
  ["as text", fw({ dry_run: "true" }), [`violation ${FW} violation`]],
  ["not known", { resources: fw({ dry_run: "${var.d}" }), variables: { d: {} } }, [`undecided ${FW} variable d`]],
]);
