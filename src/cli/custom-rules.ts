import type { CustomRule } from "../policy/custom/rule";
import type { RuleTexts } from "../report/messages/rule-texts";
import type { RuleFacts } from "../report/rules";
import { textsWith } from "../report/words";
import { allowsCode, sayNotRun } from "./code";
import type { Context } from "./context";

/** Where rules beyond ours are. */
export interface RuleSources {
  readonly rules?: readonly string[];
  /** Policy file, or `none`. Default: the one that is found from the working directory. */
  readonly policy?: string;
  readonly allowCode?: boolean;
}

/** Every rule there is, and its words. */
export async function allRules(
  sources: RuleSources,
  context: Context,
): Promise<{
  readonly rules: readonly (RuleFacts & Partial<Pick<CustomRule, "explanation">>)[];
  readonly texts: RuleTexts;
}> {
  const { rules: files = [], policy: option } = sources;
  const { io } = context;
  const [{ RULES }, { loadPolicy }, { loadCustomRules }] = await Promise.all([
    import("../rules/index.js"),
    import("../run/policy.js"),
    import("../run/custom-rules.js"),
  ]);
  const fromFiles = await loadCustomRules(files, io.cwd);
  const code = allowsCode(sources, io.env);
  const { policy, customRules } = await loadPolicy(option, [{ path: undefined }], io.cwd, fromFiles, code);
  sayNotRun(policy, context);
  return { rules: [...RULES, ...customRules], texts: textsWith(customRules) };
}
