import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";

/** The folder with `.git` in it, around or at a folder; undefined where there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Whether a path, which may not be there yet, really lies in the repository around a folder, or else in the folder. */
export function insideOf(folder: string): (path: string) => boolean {
  const root = resolve(folder);
  let around: string | undefined;
  return (path) => {
    around ??= real(repositoryOf(root) ?? root);
    const there = real(existing(path));
    return there === around || there.startsWith(around.endsWith(sep) ? around : around + sep);
  };
}

/** Itself, or the nearest above it that is there. */
function existing(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

export function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
