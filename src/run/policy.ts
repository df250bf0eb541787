import { dirname, resolve, sep } from "node:path";
import type { CustomRule } from "../policy/custom/rule";
import type { InputPath } from "../read/paths";
import type { TeamPolicy } from "./policy-file";

/** Switches a file off that would be found or named elsewhere. */
const NONE = "none";

/**
 * The policy file of --policy, or the one that is found, and the rules that are given, or named or held by it.
 *
 * @param code whether files with rules are run that a policy names which was only found. Those of one that somebody named
 * are.
 * @throws InputError with everything that is wrong with it.
 */
export async function loadPolicy(
  option: string | undefined,
  apps: readonly InputPath[],
  cwd: string,
  given: readonly CustomRule[],
  code: boolean,
): Promise<TeamPolicy> {
  const none = { policy: undefined, customRules: given };
  if (option === NONE) return none;
  const { findPolicy } = await import("../read/find-policy.js");
  const path = option === undefined ? findPolicy(commonPath(apps, cwd), cwd) : resolve(cwd, option);
  if (path === undefined) return none;
  return (await import("./policy-file.js")).readPolicyFile(path, cwd, given, code || option !== undefined);
}

/** What is read, or the folder that all of it lies in. */
function commonPath(apps: readonly InputPath[], cwd: string): string {
  const paths = apps.map(({ path = "." }) => (path === "-" ? cwd : resolve(cwd, path)));
  return paths.reduce((common, path) => {
    let folder = common;
    while (folder !== path && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) folder = dirname(folder);
    return folder;
  });
}
