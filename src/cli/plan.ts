import type { Command } from "commander";
import { addCommonOptions, addExamples, addInputOptions, repeated } from "./common";
import type { Context } from "./context";
import { PLAN_REPORTS } from "./formats";
import { exitCodes } from "./help-text";
import { runReport } from "./report-command";
import type { CommandOptions } from "./report-options";

/** `eniplan plan [path...]` */
export function addPlan(program: Command, context: Context): void {
  const { words } = context;
  const command = program.command("plan").description(words.phrase("help.plan"));
  addInputOptions(command, context, PLAN_REPORTS)
    .option("--target <address>", words.phrase("help.target"), repeated)
    .option("--exclude <address>", words.phrase("help.exclude"), repeated)
    .option("--replace <address>", words.phrase("help.replace"), repeated)
    .option("--destroy", words.phrase("help.destroy"))
    .option("--refresh-only", words.phrase("help.refresh-only"))
    .option("--minimal-refresh", words.phrase("help.minimal-refresh"))
    .option("--max-reboots <number>", words.phrase("help.max-reboots"))
    .option("--no-disruption", words.phrase("help.no-disruption"))
    .option("--detailed-exitcode", words.phrase("help.detailed-exitcode"));
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan plan", "example.plan"],
    ["eniplan plan cdktf.out --state terraform.tfstate", "example.plan-out"],
    ["terraform state pull | eniplan plan --state -", "example.plan-stdin"],
    ["eniplan plan --detailed-exitcode --format human --format json=plan.json", "example.plan-ci"],
    ["eniplan plan --max-reboots 1", "example.plan-reboots"],
    ["eniplan plan --out plan.eniplan", "example.plan-save"],
    ["eniplan plan --format tfplan-json=tfplan.json", "example.plan-tfplan"],
    ["terraform plan -out plan.bin && eniplan plan plan.bin", "example.plan-file"],
    ["eniplan plan --target module.edge --replace alicloud_instance.firewall", "example.plan-target"],
  ]).addHelpText("after", exitCodes(context));
  command.action(async (paths: string[], options: CommandOptions) => {
    if (!options.watch) await runReport("plan", paths, options, context);
    // The library that watches is loaded only for this.
    else await (await import("./watch/watch.js")).watchReport("plan", paths, options, context);
  });
}
