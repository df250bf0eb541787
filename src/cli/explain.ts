import type { Command } from "commander";
import { fail } from "../model/problem";
import { joined } from "../report/encode/encoded";
import { plain } from "../report/encode/terminal";
import { EXAMPLE_RULE } from "../report/words";
import { addCommonOptions, addExamples, repeated } from "./common";
import type { CommonOptions, Context } from "./context";
import { allRules } from "./custom-rules";
import { suggestions } from "./nearest";
import { readPage } from "./pages";

const SUGGESTED = 3;

interface ExplainOptions extends CommonOptions {
  readonly rules?: readonly string[];
  readonly policy?: string;
  readonly allowCode?: boolean;
}

/** `eniplan explain [rule]` */
export function addExplain(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("explain")
    .description(words.phrase("help.explain"))
    .argument("[rule]", words.phrase("help.rule"))
    .option("--rules <file>", words.phrase("help.rules-file"), repeated)
    .option("--policy <file>", words.phrase("help.policy"))
    .option("--allow-code", words.phrase("help.allow-code"));
  addCommonOptions(command, context);
  addExamples(command, context, [[`eniplan explain ${EXAMPLE_RULE}`, "example.explain"]]);
  command.action((rule: string | undefined, options: ExplainOptions) => explain(rule, options, context));
}

async function explain(id: string | undefined, options: ExplainOptions, context: Context): Promise<void> {
  const [{ rules, texts }, { renderRules, renderRule }] = await Promise.all([
    allRules(options, context),
    import("../report/rules.js"),
  ]);
  const human = { ...context.human(options), rules: texts };
  if (id === undefined) {
    const choose = context.words.phrase("explain.choose", { rule: EXAMPLE_RULE });
    context.print(joined(plain(`${choose}\n\n`), renderRules(rules, human)));
    return;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const ids = rules.map((candidate) => candidate.id);
    const near = suggestions(id, ids);
    return fail("rule/unknown", { name: id, nearest: (near.length > 0 ? near : ids).slice(0, SUGGESTED).join(", ") });
  }
  context.print(renderRule(rule, rule.explanation?.[human.language] ?? readPage(id, human.language), human));
}
