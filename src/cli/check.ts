import type { Command } from "commander";
import { addCommonOptions, addExamples, addInputOptions } from "./common";
import type { Context } from "./context";
import { exitCodes } from "./help-text";
import { runReport } from "./report-command";
import type { CommandOptions } from "./report-options";

/** `eniplan check [path...]` */
export function addCheck(program: Command, context: Context): void {
  const { words } = context;
  const command = program.command("check").description(words.phrase("help.check"));
  addCommonOptions(addInputOptions(command, context), context);
  addExamples(command, context, [
    ["eniplan check", "example.check"],
    ["eniplan check cdktf.out/stacks/network/cdk.tf.json", "example.check-file"],
    ["eniplan check --write-baseline && eniplan check --baseline eniplan-baseline.json", "example.check-baseline"],
    ["eniplan check --policy policies/strict.yaml", "example.check-policy"],
    ["eniplan check --watch", "example.check-watch"],
    ["eniplan check 'stacks/*/cdktf.out'", "example.check-many"],
    ["eniplan check 'stacks/*/cdktf.out' --shard 2/4 --out shard-2.eniplan", "example.check-shard"],
  ]).addHelpText("after", exitCodes(context));
  command.action(async (paths: string[], options: CommandOptions) => {
    if (!options.watch) await runReport("check", paths, options, context);
    // The library that watches is loaded only for this.
    else await (await import("./watch/watch.js")).watchReport("check", paths, options, context);
  });
}
