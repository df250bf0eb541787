import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";
import type { Language } from "../report/messages/text";

/** The page of a rule in Markdown; in English when there is none in the language asked for. */
export function readPage(id: string, language: Language): string | undefined {
  const base = join(packageRoot(), "docs", "rules", id);
  const files = language === "zh" ? [`${base}.zh.md`, `${base}.md`] : [`${base}.md`];
  const file = files.find((candidate) => existsSync(candidate));
  // Comments are for those who would edit the page.
  return file === undefined ? undefined : readFileSync(file, "utf8").replace(/^<!--.*-->\n/gm, "");
}
