import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root";
import type { Language, RuleText } from "./text";

/** The words of the rules, by language and rule id. */
export type RuleTexts = Readonly<Record<Language, Readonly<Record<string, RuleText>>>>;

/** The words of the rules that come with the package. A language is read when it is first asked for. */
export const RULE_TEXTS: RuleTexts = {
  get en() {
    return textsIn("en");
  },
  get zh() {
    return textsIn("zh");
  },
};

const loaded = new Map<Language, RuleTexts[Language]>();

/** The build collects them from `en.md` and `zh.md` of each rule. */
function textsIn(language: Language): RuleTexts[Language] {
  const known = loaded.get(language);
  if (known) return known;
  const file = join(packageRoot(), "dist", "words", `${language}.json`);
  const texts = JSON.parse(readFileSync(file, "utf8")) as RuleTexts[Language];
  loaded.set(language, texts);
  return texts;
}
