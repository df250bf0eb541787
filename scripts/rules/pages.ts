import { join } from "node:path";
import { RULES } from "../../src/rules/index";
import { rulePage } from "./page";
import { writeChanged } from "./registry";
import { rulesTable } from "./table";

/** Writes docs/rules.md, the page of each rule, and their Chinese twins. */
export function writePages(root = "."): void {
  for (const rule of RULES) {
    writeChanged(join(root, "docs", "rules", `${rule.id}.md`), rulePage(rule, "en", root));
    writeChanged(join(root, "docs", "rules", `${rule.id}.zh.md`), rulePage(rule, "zh", root));
  }
  writeChanged(join(root, "docs", "rules.md"), rulesTable("en"));
  writeChanged(join(root, "docs", "rules.zh.md"), rulesTable("zh"));
}
