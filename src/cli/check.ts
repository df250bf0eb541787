import type { Command } from "commander";
import { addCommonOptions, addExamples, addInputOptions } from "./common";
import type { Context } from "./context";
import { type ReportOptions, runReport } from "./report-command";

/** `eniplan check [path]` */
export function addCheck(program: Command, context: Context): void {
  const { words } = context;
  const command = program.command("check").description(words.phrase("help.check"));
  addCommonOptions(addInputOptions(command, context), context);
  addExamples(command, context, [
    ["eniplan check", "example.check"],
    ["eniplan check cdktf.out/stacks/network/cdk.tf.json", "example.check-file"],
  ]).addHelpText("after", `\n${words.phrase("help.exit-codes")}`);
  command.action((path: string | undefined, options: ReportOptions) => runReport("check", path, options, context));
}
