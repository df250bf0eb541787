import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Baseline, readBaseline, writeBaseline } from "../policy/baseline";
import type { Result } from "../policy/result";
import { parseJsonObject } from "../read/json";
import { display } from "../read/local-state";
import { encodedJson } from "../report/encode/json";
import { loadBaseline } from "../run/facts";
import type { Context } from "./context";

/** Where --write-baseline writes when nothing else is said. */
export const BASELINE_FILE = "eniplan-baseline.json";

/**
 * Writes what was found as the baseline, and returns it. A file that is there has to be a baseline: nothing else is
 * overwritten.
 *
 * @throws InputError when it is something else, or cannot be written.
 */
export function saveBaseline({ findings, stacks }: Result, file: string, context: Context): Baseline {
  const { io, words } = context;
  const before = existsSync(resolve(io.cwd, file)) ? loadBaseline(file, io.cwd) : undefined;
  const names = stacks.map(({ name }) => name);
  const text = writeBaseline(findings, names, before);
  context.write(file, encodedJson(text));
  const shown = display(resolve(io.cwd, file), io.cwd);
  const baseline = readBaseline(parseJsonObject(text, shown), shown);
  context.say(words.phrase("baseline.written", { n: baseline.entries.length, file: shown }));
  return baseline;
}
