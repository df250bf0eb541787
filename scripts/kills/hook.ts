import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

/**
 * Loaded before a program that is to be killed (`node --require`): counts what it does to files below a folder, and kills it
 * with SIGKILL at one of them. A date that is asked for is always the same, so that the same input gives the same files.
 *
 * KILLS_BELOW: the folder. KILL_AT: which of them, from 1 on. KILL_HOW: before it, after it, or in the midst of it.
 * KILLS_COUNT: a file that gets how many there were.
 */
const { KILLS_BELOW: below = "/", KILL_AT: at, KILL_HOW: how = "before", KILLS_COUNT: countFile } = process.env;
const NOW = Date.parse("2026-12-01T12:00:00Z");
let count = 0;

const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [NOW] : given) as [number]));
  }
} as DateConstructor;

/** Those that change something, each with the place of its path. */
const CHANGES = [
  ["writeFileSync", 0],
  ["appendFileSync", 0],
  ["renameSync", 1],
  ["rmSync", 0],
  ["mkdirSync", 0],
  ["mkdtempSync", 0],
  ["copyFileSync", 1],
  ["chmodSync", 0],
  ["openSync", 0],
] as const;

const { writeFileSync } = fs;

for (const [name, place] of CHANGES) {
  const real = fs[name] as (...given: unknown[]) => unknown;
  const counted = (...given: unknown[]): unknown => {
    if (!isBelow(given[place])) return real(...given);
    count += 1;
    const isThis = String(count) === at;
    if (isThis && how === "before") die();
    if (isThis && how === "midst" && name === "writeFileSync") {
      const text = String(given[1]);
      writeFileSync(String(given[0]), text.slice(0, Math.floor(text.length / 2)));
      die();
    }
    const result = real(...given);
    if (isThis) die();
    return result;
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();

process.on("exit", () => {
  if (countFile !== undefined) writeFileSync(countFile, String(count));
});

function isBelow(path: unknown): boolean {
  return typeof path === "string" && resolve(path).startsWith(below);
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
  // The signal comes at once, but nothing may happen before it does.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
