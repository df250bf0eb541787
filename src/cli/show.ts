import { resolve } from "node:path";
import type { Command } from "commander";
import { addCommonOptions, addExamples, repeated } from "./common";
import type { CommonOptions, Context } from "./context";
import { exitOf } from "./exit";
import { PLAN_REPORTS, parseFormats, REPORTS } from "./formats";
import { exitCodes } from "./help-text";
import { writeReports } from "./render";

interface ShowOptions extends CommonOptions {
  readonly state?: string;
  readonly format?: readonly string[];
  readonly detailedExitcode?: boolean;
}

/** `eniplan show <file>` */
export function addShow(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("show")
    .description(words.phrase("help.show"))
    .argument("<file>", words.phrase("help.saved-plan"))
    .option("--state <file>", words.phrase("help.show-state"))
    .option("--format <name>", words.phrase("help.format", { names: PLAN_REPORTS.join(", ") }), repeated)
    .option("--detailed-exitcode", words.phrase("help.detailed-exitcode"));
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan show plan.eniplan", "example.show"],
    ["terraform state pull | eniplan show plan.eniplan --state -", "example.show-stdin"],
    ["eniplan show plan.eniplan --format tfplan-json=tfplan.json", "example.show-tfplan"],
  ]).addHelpText("after", exitCodes(context));
  command.action((file: string, options: ShowOptions) => show(file, options, context));
}

/**
 * Prints a saved plan as `eniplan plan` printed it, unless its state has moved on.
 *
 * @throws InputError for a file that is no saved plan, and for one that is stale.
 */
async function show(file: string, options: ShowOptions, context: Context): Promise<void> {
  const { io, words } = context;
  const human = context.human(options);
  const [{ readSavedPlan }, { refuseStale }, { readText }] = await Promise.all([
    import("../run/saved/plan.js"),
    import("../run/saved/stale.js"),
    import("../read/text.js"),
  ]);
  const result = readSavedPlan(readText(resolve(io.cwd, file)), file);
  const formats = parseFormats(options.format ?? [], words, result.command === "plan" ? PLAN_REPORTS : REPORTS);
  // What a check found is told as of its time; a plan is there to be applied.
  if (result.command === "plan") refuseStale(result, options.state, io);
  await writeReports(result, formats, human, context);
  await context.finish(exitOf(result, words, options.detailedExitcode === true));
}
