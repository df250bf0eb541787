import { RULES } from "../../src/rules/index";
import { readProse } from "./prose";

const PART = /<!-- further -->.*<!-- \/further -->/s;

/** docs/coverage.md with a row for each rule that no fact above names. */
export function withFurtherRules(page: string, root = "."): string {
  const above = page.replace(PART, "");
  const further = RULES.filter(({ id }) => !above.includes(`\`${id}\``));
  const rows = further.map(({ id }, i) => `| X${i + 1} | ${readProse(id, "en", root).words.title} | \`${id}\` |`);
  const table = rows.length > 0 ? `\n| rule | says | covered by |\n|---|---|---|\n${rows.join("\n")}\n` : "\n";
  return page.replace(PART, () => `<!-- further -->${table}<!-- /further -->`);
}
