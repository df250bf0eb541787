import { fail } from "../model/problem";
import { type AskedRelease, parseAsked } from "../model/release";
import type { Shard } from "../policy/shard";
import type { StatePull } from "../read/state-pull";
import type { Words } from "../report/words";
import type { RunOptions } from "../run/request";
import { appUse } from "./code";
import { courseOf } from "./course";
import type { Io } from "./io";
import type { CommandOptions } from "./report-options";
import { statesIn } from "./states";

/** More jobs than any pipeline starts: a slip of the keyboard. */
const MOST_SHARDS = 10_000;

/**
 * What a run depends on, from what stands on the command line and in the policy.
 *
 * @throws InputError `cli/bad-value`
 */
export function runOptions(
  command: "plan" | "check",
  options: CommandOptions,
  io: Pick<Io, "cwd" | "env" | "stdoutIsTerminal" | "stderrIsTerminal">,
  words: Words,
): RunOptions {
  const { inventory, catalog, var: variables, varFile: variableFiles, rules: ruleFiles } = options;
  const { strict, acknowledgements, consoleCompatible, fix, terraformVersion, maxReboots, disruption } = options;
  const { baseline, writeBaseline } = options;
  const { state, states } = statesIn(options.state ?? [], io.cwd, words);
  return withoutAbsent({
    command,
    state,
    states: Object.keys(states).length > 0 ? states : undefined,
    pull: options.statePull ? pullOf(options, words) : undefined,
    configuration: options.configuration,
    course: courseOf(options, words),
    app: appUse(options, io),
    inventory,
    catalog,
    variables,
    variableFiles,
    ruleFiles,
    strict,
    acknowledgements,
    consoleCompatible,
    fix,
    terraformVersion: terraformVersion === undefined ? undefined : askedRelease(terraformVersion, words),
    maxReboots: maxReboots === undefined ? undefined : wholeNumber("--max-reboots", maxReboots, words),
    noDisruption: disruption === false ? true : undefined,
    // What is about to be written is not what is compared with.
    baseline: writeBaseline === undefined ? baseline : undefined,
  });
}

type Absent<T> = { readonly [K in keyof T]: T[K] | undefined };

function withoutAbsent(options: Absent<Required<RunOptions>>): RunOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as RunOptions;
}

/**
 * Reads the value of --shard, `I/N`.
 *
 * @throws InputError `cli/bad-value`
 */
export function parseShard(value: string, words: Words): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count || count > MOST_SHARDS) {
    fail("cli/bad-value", { option: "--shard", value, expected: words.phrase("expected.shard") });
  }
  return { index, count };
}

/** How long a state may take by default, in seconds. */
const PULL_SECONDS = 120;

function pullOf({ terraform, statePullTimeout: given }: CommandOptions, words: Words): StatePull {
  const seconds = given === undefined ? PULL_SECONDS : wholeNumber("--state-pull-timeout", given, words);
  return { seconds, ...(terraform === undefined ? {} : { program: terraform }) };
}

function askedRelease(value: string, words: Words): AskedRelease {
  const expected = words.phrase("expected.release");
  return parseAsked(value) ?? fail("cli/bad-value", { option: "--terraform-version", value, expected });
}

function wholeNumber(option: string, value: string, words: Words): number {
  if (!/^\d{1,9}$/.test(value))
    fail("cli/bad-value", { option, value, expected: words.phrase("expected.whole-number") });
  return Number(value);
}
