import type { Command } from "commander";
import { fail } from "../model/problem";
import { EXAMPLE_RULE } from "../report/words";
import { addCommonOptions, addExamples } from "./common";
import type { CommonOptions, Context } from "./context";
import { suggestions } from "./nearest";
import { readPage } from "./pages";

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
