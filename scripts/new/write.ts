import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Scaffold } from "./scaffold";

/** Writes what a scaffold makes. @returns the paths. @throws Error before anything is written when a file is there already */
export function writeScaffold({ files, edits }: Scaffold, root = "."): string[] {
  const there = files.find(({ path }) => existsSync(join(root, path)));
  if (there) throw new Error(`${there.path} is there already; nothing was written`);
  const edited = edits.map(({ path, edit }) => ({ path, text: edit(readFileSync(join(root, path), "utf8")) }));
  for (const { path, text } of [...files, ...edited]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...files, ...edited].map(({ path }) => path);
}
