import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const POLICY_FILES = ["eniplan.yaml", "eniplan.yml"];

/**
 * The policy file of a project: in its folder, or the nearest above, up to the root of the repository; then the same from
 * the working directory. Outside of a repository only the folder itself counts, so that nobody is judged by a file that
 * somebody left above.
 *
 * @param path what is read: a file or a folder; undefined for the working directory.
 * @returns an absolute path.
 */
export function findPolicy(path: string | undefined, cwd: string): string | undefined {
  const starts = [folderOf(resolve(cwd, path ?? ".")), cwd];
  for (const start of new Set(starts)) {
    for (const folder of upwards(start)) {
      const found = POLICY_FILES.map((name) => join(folder, name)).find((file) => existsSync(file));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function folderOf(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
}

/** The folder and those above it, up to the one that holds `.git`; the folder alone where there is none. */
function upwards(start: string): string[] {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git"))) return folders;
    if (dirname(folder) === folder) return [start];
  }
}
