import type { Catalog } from "../catalog/catalog";
import type { Baseline } from "../policy/baseline";
import type { CustomRule } from "../policy/custom/rule";
import type { EvaluateOptions } from "../policy/evaluate";
import type { JudgeOptions } from "../policy/judge";
import type { Policy } from "../policy/policy";
import { dayOf } from "../text/date";
import type { Extras, Judging } from "./request";
import type { World } from "./world";

/** How the run is judged: by the options, and by the policy where they say nothing. */
export function judgeOptions(
  { strict, acknowledgements, maxReboots, noDisruption }: Judging,
  policy: Policy | undefined,
  baseline: Baseline | undefined,
  { cwd, now }: Pick<World, "cwd" | "now">,
): JudgeOptions {
  return {
    ...(policy ? { policy } : {}),
    ...(strict === undefined ? {} : { strict }),
    ...(acknowledgements === false ? { acknowledgements } : {}),
    ...(maxReboots === undefined ? {} : { maxReboots }),
    ...(noDisruption ? { noDisruption } : {}),
    ...(baseline ? { baseline } : {}),
    today: dayOf(now()),
    cwd,
  };
}

/** What rules and plan are told, however the stacks came here. */
export function evaluateOptions(
  command: "plan" | "check",
  { consoleCompatible = false, fix = true }: Judging,
  { judge, catalog, customRules, extras = {} }: Decided,
  { now }: Pick<World, "now">,
): EvaluateOptions {
  return {
    command,
    ...judge,
    ...(fix ? {} : { emitsOrder: false }),
    ...extras,
    ...(catalog ? { catalog } : {}),
    customRules,
    now: now(),
    rules: { consoleCompatible },
  };
}

interface Decided {
  readonly judge: JudgeOptions;
  /** Default: the catalog that comes with the package. */
  readonly catalog?: Catalog | undefined;
  readonly customRules: readonly CustomRule[];
  readonly extras?: Extras;
}

/** What the shards of a run have in common: the policy file may lie elsewhere on another machine. */
export function counted({ policy, cwd: _, today: __, ...judging }: JudgeOptions): object {
  if (!policy) return judging;
  const { severities, scopes, options, rules, limits, allowed, groups, acknowledgements, strict } = policy;
  return {
    ...judging,
    policy: { severities, scopes, options, rules, limits, allowed, groups, acknowledgements, strict },
  };
}
