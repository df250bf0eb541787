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
 * @param shown how a file is called in messages, relative to `cwd` or absolute.
 * @throws InputError with everything that is wrong with the policy, or with the files that it names.
 */
export function readPolicyRules(
  { text, path, file }: PolicyText,
  given: readonly CustomRule[],
  cwd: string,
  shown: (file: string) => string,
): { readonly policy: Policy; readonly customRules: readonly CustomRule[] } {
  const taken = given.map(({ id }) => id);
  const fromFiles = loadRules(ruleFilesOf(text, path, file).map(shown), cwd, taken);
  const loaded = [...given, ...fromFiles];
  const policy = readPolicy(text, path, file, [...RULES, ...loaded]);
  return { policy, customRules: [...loaded, ...celRules(policy.rules)] };
}
