import { dirname, resolve } from "node:path";
import { fail, InputError } from "../model/problem";
import { customRules } from "../policy/custom/load";
import type { EvaluateOptions } from "../policy/evaluate";
import type { Policy } from "../policy/policy";
import { findPolicy } from "../read/find-policy";
import { readInventory } from "../read/inventory";
import { display } from "../read/local-state";
import { readText } from "../read/text";
import { loadBaseline, overlaidCatalog } from "../run/facts";
import { evaluateOptions, judgeOptions } from "../run/judging";
import { readPolicyFile, type TeamPolicy } from "../run/policy-file";
import type { GuardOptions } from "./guard-options";

/**
 * The policy file of an app, as `eniplan check` finds it: from the working directory; and the rules of the team's own.
 *
 * @throws InputError with everything that is wrong with it, or with a rule.
 */
export function policyOf({ policy, rules = [] }: GuardOptions, cwd: string): TeamPolicy {
  const given = customRules(rules);
  const path = policy === undefined ? findPolicy(undefined, cwd) : policy !== false && resolve(cwd, policy);
  // Here the code of the project runs already.
  return path ? readPolicyFile(path, cwd, given, true) : { policy: undefined, customRules: given };
}

/**
 * What an app is judged by: the options of its guard, and what its policy names.
 *
 * @throws InputError when a file that the policy names cannot be used.
 */
export function evaluateOptionsOf(options: GuardOptions, { policy, customRules: rules }: TeamPolicy): EvaluateOptions {
  const { strict, consoleCompatible, fix } = options;
  const judging = {
    ...(strict === undefined ? {} : { strict }),
    ...(consoleCompatible === undefined ? {} : { consoleCompatible }),
    ...(fix === undefined ? {} : { fix }),
  };
  const [cwd, now] = [process.cwd(), new Date()];
  const world = { cwd, now: () => now };
  const catalog = policy?.catalog === undefined ? undefined : overlaidCatalog(policy.catalog, cwd);
  const baseline = policy?.baseline === undefined ? undefined : loadBaseline(policy.baseline, cwd);
  const judge = judgeOptions(judging, policy, baseline, world);
  // What is emitted is written here, so it carries the order whatever the stacks said before.
  return {
    ...evaluateOptions("plan", judging, { judge, catalog, customRules: rules }, world),
    emitsOrder: fix ?? true,
  };
}

/**
 * The prior state that the app names for its stacks, and the policy's where it names none.
 *
 * @throws InputError when the policy names one state, and there are several stacks.
 */
export function statesFor(
  { state }: GuardOptions,
  policy: Policy | undefined,
  stacks: readonly string[],
): GuardOptions["state"] {
  if (state === false) return state;
  refuseNamed(Object.keys(state ?? {}), stacks);
  if (!policy) return state;
  const { state: only, states } = policy.inputs;
  if (only === "none" && !state) return false;
  const [stack] = stacks;
  if (only !== undefined && only !== "none" && stacks.length !== 1) {
    fail("cli/bad-value", { option: "inputs.state", value: only, expected: `one stack, not ${stacks.length}` });
  }
  // The policy of a folder further out may serve other apps as well.
  if (dirname(resolve(policy.file)) === process.cwd()) refuseNamed(Object.keys(states), stacks);
  const named = only === undefined || stack === undefined ? states : { [stack]: only };
  const files = Object.entries(named).map(([name, file]) => [name, file === "none" ? false : file] as const);
  return { ...Object.fromEntries(files), ...state };
}

/** A state that no stack takes is one that is missing elsewhere. */
function refuseNamed(names: readonly string[], stacks: readonly string[]): void {
  const unknown = names.filter((name) => !stacks.includes(name));
  const problems = unknown.map((name) => ({
    id: "state/no-stack",
    params: { name, stacks: stacks.join(", ") || "-" },
  }));
  if (problems.length > 0) throw new InputError(problems);
}

export function inventoryOf({ inventory }: Policy, cwd: string): ReturnType<typeof readInventory> | undefined {
  return inventory === undefined ? undefined : readInventory(readText(inventory), display(inventory, cwd));
}
