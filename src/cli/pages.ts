import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Language } from "../report/messages/text";

/** The page of a rule in Markdown; in English when there is none in the language asked for. */
export function readPage(id: string, language: Language): string | undefined {
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
