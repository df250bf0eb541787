import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { configurationFiles } from "./folder";
import { display } from "./local-state";

/** What can be read below a folder, and how. */
export interface Nearby {
  /** Paths as a person would write them. */
  readonly found: string;
  /** What to type. */
  readonly command: string;
}

/** Folders below one another that are looked into, and folders in all: a home folder has too many. */
const DEEP = 4;
const MOST_FOLDERS = 2_000;
const SHOWN = 5;
const SKIPPED = new Set(["node_modules", "dist", "vendor"]);

/**
 * Looks below a folder with nothing to read: for an app, its output, configurations of a monorepo, plans and states.
 * Undefined when nothing of that is near.
 */
export function nearbyOf(folder: string, cwd: string): Nearby | undefined {
  const found = readableBelow(folder).map((path) => display(path, cwd));
  const [first] = found;
  if (first === undefined) return undefined;
  const more = found.length > SHOWN ? ", …" : "";
  return { found: found.slice(0, SHOWN).join(", ") + more, command: `eniplan plan ${together(found) ?? first}` };
}

function readableBelow(folder: string): string[] {
  const found: string[] = [];
  let level = [folder];
  let looked = 0;
  for (let depth = 0; depth < DEEP && level.length > 0 && looked < MOST_FOLDERS; depth++) {
    const next: string[] = [];
    for (const one of level) {
      looked += 1;
      // What an app or a configuration has below it is its own.
      if (one !== folder && isReadable(one)) found.push(one);
      else next.push(...foldersIn(one));
      if (depth === 0) found.push(...filesIn(one));
    }
    level = next;
  }
  return found;
}

function isReadable(folder: string): boolean {
  if (["cdktf.json", "manifest.json"].some((name) => existsSync(join(folder, name)))) return true;
  try {
    return configurationFiles(folder).length > 0;
  } catch {
    return false;
  }
}

function foldersIn(folder: string): string[] {
  return entriesIn(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !SKIPPED.has(entry.name))
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Plans and states by their usual names. */
function filesIn(folder: string): string[] {
  return entriesIn(folder)
    .filter(
      (entry) => entry.isFile() && /\.tfstate$|\.tfplan$|^(?:tf)?plan\.(?:bin|out|json)$|^tfplan$/.test(entry.name),
    )
    .map(({ name }) => join(folder, name))
    .sort();
}

/** What may not be looked into has nothing to show. */
function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A pattern for folders that lie side by side: `'stacks/*'`. */
function together(found: readonly string[]): string | undefined {
  const parents = new Set(found.map((path) => dirname(path)));
  const [parent] = parents;
  if (found.length < 2 || parents.size > 1 || parent === undefined) return undefined;
  return parent === "." ? found.slice(0, SHOWN).join(" ") : `'${parent}/*'`;
}
