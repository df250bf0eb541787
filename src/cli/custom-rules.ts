import { resolve } from "node:path";
import type { CustomRule } from "../policy/custom/rule";
import type { RuleTexts } from "../report/messages/rule-texts";
import type { RuleFacts } from "../report/rules";
import { textsWith } from "../report/words";
import type { Context } from "./context";

/**
 * The rules of the files of --rules. What loads them is only loaded when there are any.
 *
 * @throws InputError with everything that is wrong with the files or the rules in them.
 */
export async function loadCustomRules(files: readonly string[], { io }: Context): Promise<CustomRule[]> {
  if (files.length === 0) return [];
  const [{ loadRules }, { noteRead }] = await Promise.all([
    import("../policy/custom/load.js"),
    import("../read/text.js"),
  ]);
  for (const file of files) noteRead(resolve(io.cwd, file));
  return loadRules(files, io.cwd);
}

/** Where rules beyond ours are. */
export interface RuleSources {
  readonly rules?: readonly string[];
  /** Policy file, or `none`. Default: the one that is found from the working directory. */
  readonly policy?: string;
}

/** Every rule there is, and its words. */
export async function allRules(
  { rules: files = [], policy: option }: RuleSources,
  context: Context,
): Promise<{
  readonly rules: readonly (RuleFacts & Partial<Pick<CustomRule, "explanation">>)[];
  readonly texts: RuleTexts;
}> {
  const [{ RULES }, { loadPolicy }, fromFiles] = await Promise.all([
    import("../rules/index.js"),
    import("./policy.js"),
    loadCustomRules(files, context),
  ]);
  const { customRules } = await loadPolicy(option, [{ path: undefined }], context.io.cwd, fromFiles);
  return { rules: [...RULES, ...customRules], texts: textsWith(customRules) };
}
