import type { Command } from "commander";
import { EXAMPLE_RULE } from "../report/words";
import { addCommonOptions, addExamples, repeated } from "./common";
import type { CommonOptions, Context } from "./context";
import { allRules } from "./custom-rules";
import { LIST_FORMATS, parseFormats } from "./formats";
import { outputDocument, outputText } from "./output";

interface RulesOptions extends CommonOptions {
  readonly rules?: readonly string[];
  readonly policy?: string;
  readonly allowCode?: boolean;
  readonly format?: readonly string[];
}

/** `eniplan rules` */
export function addRules(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("rules")
    .description(words.phrase("help.rules"))
    .option("--rules <file>", words.phrase("help.rules-file"), repeated)
    .option("--policy <file>", words.phrase("help.policy"))
    .option("--allow-code", words.phrase("help.allow-code"))
    .option("--format <name>", words.phrase("help.format", { names: LIST_FORMATS.join(", ") }), repeated);
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan rules --format json", "example.rules"],
    [`eniplan explain ${EXAMPLE_RULE}`, "example.explain"],
  ]);
  command.action((options: RulesOptions) => listRules(options, context));
}

async function listRules(options: RulesOptions, context: Context): Promise<void> {
  const human = context.human(options);
  const formats = parseFormats(options.format ?? [], context.words, LIST_FORMATS);
  const [{ rules, texts }, { renderRules, renderRulesJson }] = await Promise.all([
    allRules(options, context),
    import("../report/rules.js"),
  ]);
  const shown = { ...human, rules: texts };
  for (const { name, file } of formats) {
    if (name === "json") outputDocument(renderRulesJson(rules, shown), file, context);
    else outputText(renderRules(rules, file === undefined ? shown : { ...shown, color: false }), file, context);
  }
}
