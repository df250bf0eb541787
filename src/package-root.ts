import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of this package. Found by its package.json, since the sources run both from src/ (tests) and from
 * dist/src/ (installed).
 */
export function packageRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === "eniplan")
      return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of eniplan above ${from}`);
  }
}
