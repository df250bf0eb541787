import { existsSync } from "node:fs";
import { InputError, type Problem } from "../model/problem";
import { RULES } from "../rules/index";
import { celRules } from "./cel/rule";
import { loadRules } from "./custom/load";
import type { CustomRule } from "./custom/rule";
import type { Policy } from "./policy";
import { readPolicy, ruleFilesOf } from "./policy-file";

/** A policy file, and how it is called in messages. */
export interface PolicyText {
  readonly text: string;
  /** Absolute. */
  readonly path: string;
  readonly file: string;
}

/**
 * A policy, and the rules of the team's own: those that are given, those of the files that the policy names, and those that
 * it holds itself. What it says of rules may be of any of them.
 *
 * @param code whether the files that the policy names are run; those that are not are named in the policy's `notRun`.
 * @param shown how a file is called in messages, relative to `cwd` or absolute.
 * @throws InputError with everything that is wrong with the policy, or with the files that it names.
 */
export function readPolicyRules(
  { text, path, file }: PolicyText,
  given: readonly CustomRule[],
  cwd: string,
  code: boolean,
  shown: (file: string) => string,
): { readonly policy: Policy; readonly customRules: readonly CustomRule[] } {
  const taken = given.map(({ id }) => id);
  const named = ruleFilesOf(text, path, file);
  const problems: Problem[] = named
    .filter((one) => !existsSync(one.file))
    .map(({ key, file: missing, location }) => {
      return { id: "policy/no-file", params: { key, file: shown(missing) }, location };
    });
  const there = named.filter((one) => existsSync(one.file)).map((one) => shown(one.file));
  const run = code ? there : [];
  const notRun = code ? [] : there;
  const loaded = [...given, ...(attempt(problems, () => loadRules(run, cwd, taken)) ?? [])];
  const refused = problems.length > 0;
  const mistakes: Problem[] = [];
  const policy = attempt(mistakes, () => readPolicy(text, path, file, [...RULES, ...loaded], notRun.length > 0));
  // A rule that is not known may be in a file that was refused.
  problems.push(...(refused ? mistakes.filter(({ id }) => !ABOUT_RULES.has(id)) : mistakes));
  if (problems.length > 0 || !policy) throw new InputError(problems);
  return {
    policy: notRun.length > 0 ? { ...policy, notRun } : policy,
    customRules: [...loaded, ...celRules(policy.rules)],
  };
}

const ABOUT_RULES: ReadonlySet<string> = new Set(["policy/unknown-rule", "policy/misspelt-rule"]);

/** What comes of it; undefined when it is refused, with what is wrong added to `problems`. */
function attempt<T>(problems: Problem[], act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
