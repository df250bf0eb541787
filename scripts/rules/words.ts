import { join } from "node:path";
import type { Language, RuleText } from "../../src/report/messages/text";
import { ruleIds } from "./folders";
import { readProse } from "./prose";
import { writeChanged } from "./registry";

const LANGUAGES: readonly Language[] = ["en", "zh"];

/** Writes dist/words/LANGUAGE.json: the words of every rule, by its id. @returns what is wrong in them */
export function compileWords(root = "."): string[] {
  const mistakes: string[] = [];
  for (const language of LANGUAGES) {
    const words: Record<string, RuleText> = {};
    for (const id of ruleIds(root)) {
      try {
        words[id] = readProse(id, language, root).words;
      } catch (error) {
        mistakes.push((error as Error).message);
      }
    }
    if (mistakes.length === 0)
      writeChanged(join(root, "dist", "words", `${language}.json`), `${JSON.stringify(words)}\n`);
  }
  return mistakes;
}
