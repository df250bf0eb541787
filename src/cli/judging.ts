import { fail } from "../model/problem";
import type { JudgeOptions } from "../policy/judge";
import type { Policy } from "../policy/policy";
import type { Result } from "../policy/result";
import type { Words } from "../report/words";
import { dayOf } from "../text/date";
import type { Context } from "./context";
import type { ReportOptions } from "./report-command";

/** How the run is judged: by the options, and by the policy where they say nothing. */
export async function judgeOptions(
  { strict, acknowledgements, maxReboots, disruption, baseline, writeBaseline }: ReportOptions,
  policy: Policy | undefined,
  { io, words }: Context,
): Promise<JudgeOptions> {
  const compares = baseline !== undefined && baseline !== "none" && writeBaseline === undefined;
  return {
    ...(policy ? { policy } : {}),
    ...(strict === undefined ? {} : { strict }),
    ...(acknowledgements === false ? { acknowledgements } : {}),
    ...(maxReboots === undefined ? {} : { maxReboots: wholeNumber("--max-reboots", maxReboots, words) }),
    ...(disruption === false ? { noDisruption: true } : {}),
    ...(compares ? { baseline: (await import("./baseline.js")).loadBaseline(baseline, io.cwd) } : {}),
    today: dayOf(io.now()),
    cwd: io.cwd,
  };
}

/** Under --write-baseline: what was found becomes the baseline, and the run is judged by that. */
export async function withNewBaseline(
  file: string | true | undefined,
  result: () => Result,
  judging: JudgeOptions,
  context: Context,
): Promise<JudgeOptions> {
  if (file === undefined) return judging;
  const { BASELINE_FILE, saveBaseline } = await import("./baseline.js");
  const named = file === true ? (judging.policy?.baseline ?? BASELINE_FILE) : file;
  return { ...judging, baseline: saveBaseline(result(), named, context) };
}

/** What the shards of a run have in common: the policy file may lie elsewhere on another machine. */
export function counted({ policy, cwd: _, today: __, ...judging }: JudgeOptions): object {
  if (!policy) return judging;
  const { severities, scopes, options, rules, limits, allowed, acknowledgements, strict } = policy;
  return { ...judging, policy: { severities, scopes, options, rules, limits, allowed, acknowledgements, strict } };
}

/**
 * @throws InputError `cli/bad-value`
 */
export function wholeNumber(option: string, value: string, words: Words): number {
  if (!/^\d{1,9}$/.test(value))
    fail("cli/bad-value", { option, value, expected: words.phrase("expected.whole-number") });
  return Number(value);
}
