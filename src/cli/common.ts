import type { Command } from "commander";
import type { FormatName } from "../report/formats";
import type { Phrase } from "../report/messages/messages";
import type { Context } from "./context";
import { REPORTS } from "./formats";

/** Options that every command takes. */
export function addCommonOptions(command: Command, { words }: Context): Command {
  return command
    .option("--lang <language>", words.phrase("help.lang"))
    .option("--no-color", words.phrase("help.no-color"))
    .helpOption("-h, --help", words.phrase("help.help"));
}

/** The path and the options of plan and check. */
export function addInputOptions(command: Command, context: Context, formats: readonly FormatName[] = REPORTS): Command {
  const { words } = context;
  return addReadOptions(command, context)
    .option("--shard <part>", words.phrase("help.shard"))
    .option("--out <file>", words.phrase("help.out"))
    .option("--guest-config <folder>", words.phrase("help.guest-config"))
    .option("--cloud-init", words.phrase("help.cloud-init"))
    .option("--no-acknowledgements", words.phrase("help.no-acknowledgements"))
    .option("--baseline <file>", words.phrase("help.baseline"))
    .option("--write-baseline [file]", words.phrase("help.write-baseline"))
    .option("--watch", words.phrase("help.watch"))
    .option("--strict", words.phrase("help.strict"))
    .option("--no-strict", words.phrase("help.no-strict"))
    .option("--no-fix", words.phrase("help.no-fix"))
    .option("--console-compatible", words.phrase("help.console-compatible"))
    .option("--format <name>", words.phrase("help.format", { names: formats.join(", ") }), repeated);
}

/** The path, and what is read beside it. */
export function addReadOptions(command: Command, { words }: Context): Command {
  return command
    .argument("[path...]", words.phrase("help.path"))
    .option("--state <file>", words.phrase("help.state"), repeated)
    .option("--state-pull", words.phrase("help.state-pull"))
    .option("--state-pull-timeout <seconds>", words.phrase("help.state-pull-timeout"))
    .option("--terraform <path>", words.phrase("help.terraform"))
    .option("--configuration <folder>", words.phrase("help.configuration"))
    .option("--inventory <file>", words.phrase("help.inventory"))
    .option("--catalog <file>", words.phrase("help.catalog-file"))
    .option("--rules <file>", words.phrase("help.rules-file"), repeated)
    .option("--var <assignment>", words.phrase("help.var"), repeated)
    .option("--var-file <file>", words.phrase("help.var-file"), repeated)
    .option("--terraform-version <release>", words.phrase("help.terraform-version"))
    .option("--policy <file>", words.phrase("help.policy"))
    .option("--allow-code", words.phrase("help.allow-code"))
    .option("--no-app", words.phrase("help.no-app"));
}

export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Commands with what they do, at the end of the help. */
export function addExamples(
  command: Command,
  { words }: Context,
  examples: readonly (readonly [string, Phrase])[],
): Command {
  const lines = examples.flatMap(([example, key]) => [`  ${example}`, `      ${words.phrase(key)}`]);
  return command.addHelpText("after", `\n${words.phrase("help.examples")}\n${lines.join("\n")}`);
}
