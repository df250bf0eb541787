import type { Problem } from "../../model/problem";
import { RULES } from "../../rules/index";
import type { RuleDefinition, RuleMessages } from "./definition";

const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const SEVERITIES: readonly string[] = ["error", "warning", "info"];

/** Whether a text is an id as rules of a team's own have it: `group/name`. */
export function isRuleId(id: string): boolean {
  return ID.test(id);
}

/** What is wrong with rules that were handed to us, all of it; they may come from JavaScript, so nothing is certain. */
export function validate(
  rules: readonly { readonly definition: RuleDefinition; readonly file?: string }[],
  taken: readonly string[],
): Problem[] {
  const seen = new Set<string>([...RULES.map(({ id }) => id), ...taken]);
  return rules.flatMap(({ definition, file }) => {
    const mistakes = mistakesOf(definition, seen);
    if (typeof definition.id === "string") seen.add(definition.id);
    return mistakes.map(({ id, ...params }) => ({
      id,
      params: { rule: String(definition.id), ...params },
      ...(file === undefined ? {} : { location: { file } }),
    }));
  });
}

interface Mistake {
  readonly id: string;
  readonly key?: string;
  readonly found?: string;
}

function mistakesOf({ id, severity, messages, check }: RuleDefinition, seen: ReadonlySet<string>): Mistake[] {
  const mistakes: Mistake[] = [];
  if (typeof id !== "string" || !isRuleId(id)) mistakes.push({ id: "rules/bad-id" });
  else if (seen.has(id)) mistakes.push({ id: "rules/duplicate" });
  if (!SEVERITIES.includes(severity)) mistakes.push({ id: "rules/bad-severity", found: String(severity) });
  if (typeof check !== "function") mistakes.push({ id: "rules/no-check" });
  const languages = [messages?.en, messages?.zh].filter((words) => words !== undefined && words !== null);
  if (languages.length === 0) mistakes.push({ id: "rules/no-messages" });
  return [...mistakes, ...languages.flatMap((words) => missingWords(words))];
}

function missingWords(words: RuleMessages): Mistake[] {
  return ["title", "violation"].flatMap((key) =>
    typeof words[key] === "string" && words[key] !== "" ? [] : [{ id: "rules/no-words", key }],
  );
}
