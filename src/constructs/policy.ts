import { dirname, resolve } from "node:path";
import { type Catalog, loadCatalog } from "../catalog/catalog";
import { withOverlay } from "../catalog/overlay";
import { fail, InputError } from "../model/problem";
import { type Baseline, readBaseline } from "../policy/baseline";
import { customRules } from "../policy/custom/load";
import type { CustomRule } from "../policy/custom/rule";
import type { Policy } from "../policy/policy";
import { readPolicyRules } from "../policy/policy-rules";
import { findPolicy } from "../read/find-policy";
import { readInventory } from "../read/inventory";
import { parseJsonObject } from "../read/json";
import { display } from "../read/local-state";
import { readOverlay } from "../read/overlay";
import { readText } from "../read/text";
import type { GuardOptions } from "./guard";

/**
 * The policy file of an app, as `eniplan check` finds it: from the working directory; and the rules of the team's own.
 *
 * @throws InputError with everything that is wrong with it, or with a rule.
 */
export function policyOf({ policy, rules = [] }: GuardOptions, cwd: string): Decided {
  const given = customRules(rules);
  if (policy === false) return { policy: undefined, customRules: given };
  const path = policy === undefined ? findPolicy(undefined, cwd) : resolve(cwd, policy);
  if (path === undefined) return { policy: undefined, customRules: given };
  const text = { text: readText(path), path, file: display(path, cwd) };
  return readPolicyRules(text, given, cwd, (file) => display(file, cwd));
}

/** What an app is judged by beside our own rules. */
export interface Decided {
  readonly policy: Policy | undefined;
  readonly customRules: readonly CustomRule[];
}

/** What the policy says over an app, beside its severities. */
export interface PolicyFacts {
  readonly catalog?: Catalog;
  readonly baseline?: Baseline;
}

/**
 * @throws InputError when a file that the policy names cannot be used.
 */
export function factsOf({ catalog, baseline }: Policy, cwd: string): PolicyFacts {
  return {
    ...(catalog === undefined
      ? {}
      : { catalog: withOverlay(loadCatalog(), readOverlay(readText(catalog), display(catalog, cwd))) }),
    ...(baseline === undefined
      ? {}
      : {
          baseline: readBaseline(parseJsonObject(readText(baseline), display(baseline, cwd)), display(baseline, cwd)),
        }),
  };
}

/**
 * The prior state that the app names for its stacks, and the policy's where it names none.
 *
 * @throws InputError when the policy names one state, and there are several stacks.
 */
export function statesOf(
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
