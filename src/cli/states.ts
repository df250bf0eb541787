import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fail } from "../model/problem";
import type { Words } from "../report/words";

/** What --state says: one state for the one stack that there is, and states of stacks that are named. */
export interface NamedStates {
  readonly state?: string;
  readonly states: Readonly<Record<string, string>>;
}

/**
 * Takes `FILE`, `-`, `none` and `STACK=FILE` apart. A file whose own name has an equals sign is that file.
 *
 * @throws InputError `cli/bad-value` for a second state without a stack, and for a stack that is named twice.
 */
export function statesIn(values: readonly string[], cwd: string, words: Words): NamedStates {
  const states = new Map<string, string>();
  let state: string | undefined;
  for (const value of values) {
    const at = value.indexOf("=");
    const isNamed = at > 0 && !existsSync(resolve(cwd, value));
    const stack = isNamed ? value.slice(0, at) : undefined;
    if (stack === undefined ? state !== undefined : states.has(stack)) {
      fail("cli/bad-value", { option: "--state", value, expected: words.phrase("expected.one-state") });
    }
    if (stack === undefined) state = value;
    else states.set(stack, value.slice(at + 1));
  }
  return { ...(state === undefined ? {} : { state }), states: Object.fromEntries(states) };
}
