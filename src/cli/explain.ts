import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { fail } from "../model/problem";
import type { Language } from "../report/messages/text";
import { EXAMPLE_RULE } from "../report/words";
import { addCommonOptions, addExamples } from "./common";
import type { CommonOptions, Context } from "./context";
import { suggestions } from "./nearest";

const SUGGESTED = 3;

/** `eniplan explain [rule]` */
export function addExplain(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("explain")
    .description(words.phrase("help.explain"))
    .argument("[rule]", words.phrase("help.rule"));
  addCommonOptions(command, context);
  addExamples(command, context, [[`eniplan explain ${EXAMPLE_RULE}`, "example.explain"]]);
  command.action((rule: string | undefined, options: CommonOptions) => explain(rule, options, context));
}

async function explain(id: string | undefined, options: CommonOptions, context: Context): Promise<void> {
  const human = context.human(options);
  const [{ RULES }, { renderRules, renderRule }] = await Promise.all([
    import("../rules/index.js"),
    import("../report/rules.js"),
  ]);
  if (id === undefined) {
    const choose = context.words.phrase("explain.choose", { rule: EXAMPLE_RULE });
    context.io.stdout(`${choose}\n\n${renderRules(RULES, human)}`);
    return;
  }
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) {
    const ids = RULES.map((candidate) => candidate.id);
    const near = suggestions(id, ids);
    return fail("rule/unknown", { name: id, nearest: (near.length > 0 ? near : ids).slice(0, SUGGESTED).join(", ") });
  }
  context.io.stdout(renderRule(rule, readPage(id, human.language), human));
}

/** The page of a rule; in English when there is none in the language asked for. */
function readPage(id: string, language: Language): string | undefined {
  const base = join(packageRoot(), "docs", "rules", id);
  const files = language === "zh" ? [`${base}.zh.md`, `${base}.md`] : [`${base}.md`];
  const file = files.find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : readFileSync(file, "utf8");
}

/** The folder that holds package.json and docs: the sources and the compiled files lie at different depths. */
function packageRoot(folder = __dirname): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : packageRoot(parent);
}
