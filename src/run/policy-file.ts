import type { CustomRule } from "../policy/custom/rule";
import type { Policy } from "../policy/policy";
import { readPolicyRules } from "../policy/policy-rules";
import { display } from "../read/local-state";
import { noteRead, readText } from "../read/text";

/** A policy file, if there is one, and the rules of the team's own. */
export interface TeamPolicy {
  readonly policy: Policy | undefined;
  readonly customRules: readonly CustomRule[];
}

/**
 * A policy file, and the rules that are given, or named or held by it.
 *
 * @param code whether files with rules that it names are run.
 * @throws InputError with everything that is wrong with it.
 */
export function readPolicyFile(path: string, cwd: string, given: readonly CustomRule[], code: boolean): TeamPolicy {
  const text = { text: readText(path), path, file: display(path, cwd) };
  return readPolicyRules(text, given, cwd, code, (file) => {
    noteRead(file);
    return display(file, cwd);
  });
}
