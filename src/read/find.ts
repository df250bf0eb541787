import { existsSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";

/** The path at which a file or a folder can be read that is, or is going to be, at `path`. */
export type Find = (path: string) => string;

export const inPlace: Find = (path) => path;

/** What will lie below `target`, and lies below `staged` until then. What is not there is looked for where it belongs. */
export function stagedIn(target: string, staged: string): Find {
  return (path) => {
    const below = relative(target, path);
    if (below.startsWith("..") || isAbsolute(below)) return path;
    const there = join(staged, below);
    return existsSync(there) ? there : path;
  };
}

/** A copy below `to`, at the path below `from` where its author keeps it. */
export function copiedFrom(from: string, to: string): Find {
  return (path) => {
    const below = relative(to, path);
    return below.startsWith("..") || isAbsolute(below) ? path : join(from, below);
  };
}
