import type { CustomRule } from "../policy/custom/rule";
import type { Policy } from "../policy/policy";
import { allowsCode } from "./code";
import type { Context } from "./context";
import type { CommandOptions } from "./report-options";
import type { Settled } from "./settled";

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

/** The files that a policy has us write. */
function writtenBy({ outputs, baseline }: Policy, { format, writeBaseline }: Settled): string[] {
  const files = format === undefined ? outputs.flatMap((output) => output.split("=").slice(1).join("=") || []) : [];
  return writeBaseline === true && baseline !== undefined ? [...files, baseline] : files;
}

function first<K extends string, V>(name: K, given: V | undefined, other: V | undefined): { readonly [P in K]?: V } {
  const value = given ?? other;
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}

/** Paths and options, with what the policy says where the command line says nothing. Its language is spoken from here on. */
export async function settleAll<T extends CommandOptions>(
  given: readonly string[],
  asked: T,
  formats: readonly string[],
  context: Context,
): Promise<{
  policy: Policy | undefined;
  customRules: readonly CustomRule[];
  paths: readonly string[];
  options: T;
  /** Whether the states that are named are of stacks that are all read. */
  isWhole: boolean;
}> {
  const { cwd, env } = context.io;
  const code = allowsCode(asked, env);
  const [{ inputPaths }, { loadPolicy }, { loadCustomRules }] = await Promise.all([
    import("../read/paths.js"),
    import("../run/policy.js"),
    import("../run/custom-rules.js"),
  ]);
  const fromFiles = await loadCustomRules(asked.rules ?? [], cwd);
  const { policy, customRules } = await loadPolicy(asked.policy, await inputPaths(given, cwd), cwd, fromFiles, code);
  const options = settle(asked, policy, formats);
  if (policy && asked.policy === undefined && !code)
    (await import("../run/writes.js")).refuseOutside(policy, writtenBy(policy, asked), cwd);
  context.speak(options.lang);
  if (policy) (await import("./named-files.js")).refuseMissing(policy, options, cwd);
  const paths = given.length > 0 ? given : (policy?.inputs.paths ?? given);
  // A policy may serve more than what is named here.
  const isWhole = given.length === 0 || Object.keys(policy?.inputs.states ?? {}).length === 0;
  return { policy, customRules, paths, options, isWhole };
}
