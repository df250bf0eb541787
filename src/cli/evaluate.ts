import { fail } from "../model/problem";
import type { CustomRule } from "../policy/custom/rule";
import type { Policy } from "../policy/policy";
import type { Result } from "../policy/result";
import type { Shard } from "../policy/shard";
import { formatNumber } from "../report/words";
import type { Extras, Run, RunRequest } from "../run/request";
import type { Context } from "./context";
import { Progress } from "./progress";
import type { CommandOptions } from "./report-options";
import { runOptions } from "./request";

/** What is settled beside the options. */
export interface Settlement {
  readonly policy: Policy | undefined;
  readonly customRules: readonly CustomRule[];
  readonly shard?: Shard | undefined;
  readonly extras: Extras;
  /** As in `RunRequest`. */
  readonly isWhole: boolean;
  readonly needsStates: boolean;
  /** As in `RunRequest`. Default: no. */
  readonly partly?: boolean;
}

/** Reads what is named, and evaluates it; says meanwhile where it is. */
export async function evaluateInput(
  command: "plan" | "check",
  paths: readonly string[],
  options: CommandOptions,
  { policy, customRules, shard, extras, isWhole, needsStates, partly = false }: Settlement,
  context: Context,
): Promise<Run> {
  const { io, words } = context;
  const asked = runOptions(command, options, io, words);
  const [{ inputPaths }, { run }] = await Promise.all([import("../read/paths.js"), import("../run/run.js")]);
  const apps = await inputPaths(paths, io.cwd);
  const { state } = asked;
  if (apps.length > 1 && state !== undefined && state !== "none") {
    fail("cli/bad-value", { option: "--state", value: state, expected: words.phrase("expected.one-path") });
  }
  const newBaseline = await baselineWriter(options.writeBaseline, policy, context);
  const progress = new Progress(io);
  const request: RunRequest = {
    apps,
    options: asked,
    policy,
    customRules,
    extras,
    isWhole,
    needsStates,
    partly,
    ...(shard ? { shard } : {}),
    ...(newBaseline ? { newBaseline } : {}),
    onApp: (file) => progress.announce(words.phrase("progress.app", { file })),
    onProgress: (path, done, total) =>
      progress.show(() => words.phrase("progress.stacks", { path, n: done + 1, total: formatNumber(total) })),
  };
  try {
    return await run(request, io);
  } finally {
    progress.clear();
  }
}

/** Under --write-baseline: what was found becomes the baseline. */
async function baselineWriter(file: string | true | undefined, policy: Policy | undefined, context: Context) {
  if (file === undefined) return undefined;
  const { BASELINE_FILE, saveBaseline } = await import("./baseline.js");
  const named = file === true ? (policy?.baseline ?? BASELINE_FILE) : file;
  return (found: Result) => saveBaseline(found, named, context);
}
