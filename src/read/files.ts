import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import type { Files } from "../language/environment";
import { insideOf, real } from "./around";

/** Nobody keeps a larger file in a value. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The files that a configuration in `folder` may read: what lies in the repository around it, or else in the folder. What
 * lies elsewhere is not read: its value stays unknown.
 */
export function filesAround(folder: string): Files {
  const root = resolve(folder);
  const inside = insideOf(root);
  return {
    cwd: root,
    home: homedir(),
    read(path) {
      const file = resolve(root, path);
      if (!existsSync(file)) return inside(file) ? { missing: true } : { unreadable: true };
      const at = real(file);
      const stat = statSync(at);
      if (!inside(at) || !stat.isFile() || stat.size > LARGEST) return { unreadable: true };
      return { bytes: readFileSync(at) };
    },
    match(path, pattern) {
      const at = resolve(root, path);
      if (!existsSync(at)) return inside(at) ? [] : undefined;
      if (!inside(at) || isAbsolute(pattern) || pattern.split("/").includes("..")) return undefined;
      const found = globSync(pattern, { cwd: at, dot: true, expandDirectories: false, followSymbolicLinks: false });
      return [...new Set(found.map((one) => relative(at, resolve(at, one)).split(sep).join("/")))].sort();
    },
  };
}
