import type { Command } from "commander";
import { EXAMPLE_RULE } from "../report/words";
import { addCommonOptions, addExamples, collect } from "./common";
import type { CommonOptions, Context } from "./context";
import { LISTS, parseFormats } from "./formats";

interface RulesOptions extends CommonOptions {
  readonly format?: readonly string[];
}

/** `eniplan rules` */
export function addRules(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("rules")
    .description(words.phrase("help.rules"))
    .option("--format <name>", words.phrase("help.format", { names: LISTS.join(", ") }), collect);
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan rules --format json", "example.rules"],
    [`eniplan explain ${EXAMPLE_RULE}`, "example.explain"],
  ]);
  command.action((options: RulesOptions) => listRules(options, context));
}

async function listRules(options: RulesOptions, context: Context): Promise<void> {
  const human = context.human(options);
  const formats = parseFormats(options.format ?? [], context.words, LISTS);
  const [{ RULES }, { renderRules, renderRulesJson }] = await Promise.all([
    import("../rules/index.js"),
    import("../report/rules.js"),
  ]);
  for (const { name, file } of formats) {
    if (name === "json") output(file, renderRulesJson(RULES, human.language), context);
    else output(file, renderRules(RULES, file === undefined ? human : { ...human, color: false }), context);
  }
}

function output(file: string | undefined, text: string, context: Context): void {
  if (file === undefined) context.io.stdout(text);
  else context.write(file, text);
}
