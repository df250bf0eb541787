import { dirname, resolve, sep } from "node:path";
import type { CustomRule } from "../policy/custom/rule";
import type { Policy } from "../policy/policy";
import type { InputPath } from "../read/paths";

/** Switches a file off that would be found or named elsewhere. */
const NONE = "none";

/** A policy file, if there is one, and the rules of the team's own. */
export interface Decided {
  readonly policy: Policy | undefined;
  readonly customRules: readonly CustomRule[];
}

/**
 * The policy file of --policy, or the one that is found, and the rules that are given, or named or held by it.
 *
 * @throws InputError with everything that is wrong with it.
 */
export async function loadPolicy(
  option: string | undefined,
  apps: readonly InputPath[],
  cwd: string,
  given: readonly CustomRule[],
): Promise<Decided> {
  const none = { policy: undefined, customRules: given };
  if (option === NONE) return none;
  const { findPolicy } = await import("../read/find-policy.js");
  const path = option === undefined ? findPolicy(commonPath(apps, cwd), cwd) : resolve(cwd, option);
  if (path === undefined) return none;
  const [{ readPolicyRules }, { noteRead, readText }, { display }] = await Promise.all([
    import("../policy/policy-rules.js"),
    import("../read/text.js"),
    import("../read/local-state.js"),
  ]);
  const text = { text: readText(path), path, file: display(path, cwd) };
  return readPolicyRules(text, given, cwd, (file) => {
    noteRead(file);
    return display(file, cwd);
  });
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

/** Options of plan and check that a policy file may give as well. */
export interface Settled {
  readonly lang?: string;
  readonly format?: readonly string[];
  readonly state?: readonly string[];
  readonly inventory?: string;
  readonly catalog?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string | true;
  readonly varFile?: readonly string[];
}

/** Options with what the policy says where the command line says nothing. Of values that add up the command line's are last. */
export function settle<T extends Settled>(options: T, policy: Policy | undefined, formats: readonly string[]): T {
  if (!policy) return options;
  const { lang, outputs, inventory, catalog, baseline, inputs } = policy;
  // One policy serves every command; what this one cannot write is for another.
  const written = outputs.filter((output) => formats.includes(output.split("=")[0] ?? ""));
  return {
    ...options,
    ...first("lang", options.lang, lang),
    ...first("format", options.format, written.length > 0 ? written : undefined),
    ...first("state", options.state, inputs.state === undefined ? undefined : [inputs.state]),
    ...first("inventory", options.inventory, inventory),
    ...first("catalog", options.catalog, catalog),
    ...first("baseline", options.baseline, baseline),
    varFile: [...inputs.varFiles, ...(options.varFile ?? [])],
  };
}

function first<K extends string, V>(name: K, given: V | undefined, other: V | undefined): { readonly [P in K]?: V } {
  const value = given ?? other;
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}
