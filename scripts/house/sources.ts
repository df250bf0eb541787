import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** One file of the sources, by its path below `src/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Paths below `src/` of all that it imports from there, types included. */
  readonly imports: readonly string[];
}

const IMPORT = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+|\.{1,2})["']/g;

/** All TypeScript files below a folder, in the order of their paths. */
export function readSources(folder = "src"): readonly SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort();
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    return { path, text, lines: text.trimEnd().split("\n"), imports: importsOf(path, text, known) };
  });
}

/** The folder that a file is in, directly below `src/`; empty for a file that is in none. */
export function roomOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "";
}

function importsOf(path: string, text: string, known: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  for (const [, written = ""] of text.matchAll(IMPORT)) {
    const bare = posix.join(dirname(path), written.replace(/\.js$/, ""));
    const file = [`${bare}.ts`, posix.join(bare, "index.ts")].find((candidate) => known.has(candidate));
    if (file) found.add(file);
  }
  return [...found];
}
