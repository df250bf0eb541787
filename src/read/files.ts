import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import type { Files } from "../language/environment";

/** Nobody keeps a larger file in a value. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The files that a configuration in `folder` may read: what lies in the repository around it, or else in the folder. What
 * lies elsewhere is not read: its value stays unknown.
 */
export function filesAround(folder: string): Files {
  const root = resolve(folder);
  let around: string | undefined;
  const inside = (path: string) => {
    around ??= real(repositoryOf(root) ?? root);
    return path === around || path.startsWith(around.endsWith(sep) ? around : around + sep);
  };
  return {
    cwd: root,
    home: homedir(),
    read(path) {
      const file = resolve(root, path);
      if (!existsSync(file)) return inside(real(dirname(file))) ? { missing: true } : { unreadable: true };
      const at = real(file);
      const stat = statSync(at);
      if (!inside(at) || !stat.isFile() || stat.size > LARGEST) return { unreadable: true };
      return { bytes: readFileSync(at) };
    },
    match(path, pattern) {
      const at = resolve(root, path);
      if (!existsSync(at)) return inside(real(dirname(at))) ? [] : undefined;
      if (!inside(real(at)) || isAbsolute(pattern) || pattern.split("/").includes("..")) return undefined;
      const found = globSync(pattern, { cwd: at, dot: true, expandDirectories: false, followSymbolicLinks: false });
      return [...new Set(found.map((one) => relative(at, resolve(at, one)).split(sep).join("/")))].sort();
    },
  };
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The folder with `.git` in it, around or at a folder; undefined where there is none. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}
