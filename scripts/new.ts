import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { FORMAT } from "./new/format";
import { FUNCTION } from "./new/function";
import { RULE } from "./new/rule";
import type { Kind } from "./new/scaffold";
import { TYPE } from "./new/type";
import { writeScaffold } from "./new/write";

/*
 * npm run new -- KIND NAME: every file of a new thing, with what is to be filled in, registered, its tests failing. Run from the
 * package root. Exit code 3: nothing was written.
 */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ["rule", RULE],
  ["type", TYPE],
  ["function", FUNCTION],
  ["format", FORMAT],
]);

function main(kind = "", name = ""): void {
  const made = KINDS.get(kind);
  if (!made?.name.test(name)) {
    const usage = [...KINDS].map(([known, { example }]) => `  npm run new -- ${known} ${example}`);
    process.stderr.write(`expected is one of\n${usage.join("\n")}\n`);
    process.exitCode = 3;
    return;
  }
  try {
    const scaffold = made.make(name);
    const paths = writeScaffold(scaffold);
    tidy(paths.filter((path) => path.endsWith(".ts")));
    process.stdout.write(`${[...paths.map((path) => `  ${path}`), "", ...scaffold.next].join("\n")}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 3;
  }
}

/** Imports in their order, lines as biome breaks them. What is still wrong is left to `npm run lint`. */
function tidy(paths: readonly string[]): void {
  const biome = join("node_modules", "@biomejs", "biome", "bin", "biome");
  spawnSync(process.execPath, [biome, "check", "--write", ...paths], { stdio: "ignore" });
}

const [, , kind, name] = process.argv;
main(kind, name);
