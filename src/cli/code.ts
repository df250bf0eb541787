import type { Policy } from "../policy/policy";
import type { AppUse } from "../read/input";
import { isPipeline } from "../report/encode/log";
import { listed } from "../report/gate";
import type { Context } from "./context";
import type { Io } from "./io";

/** The variable of a pipeline's own settings that says the same as --allow-code. */
export const ALLOW_CODE = "ENIPLAN_ALLOW_CODE";

/** Whether code of what is read may run: rule files and apps that it names itself. */
export function allowsCode({ allowCode }: { readonly allowCode?: boolean }, env: Io["env"]): boolean {
  return allowCode === true || ["1", "true"].includes(env[ALLOW_CODE]?.toLowerCase() ?? "");
}

/** What is done with an app: a person on a terminal sees to it that it is their own. Undefined: it is refused. */
export function appUse(
  options: { readonly allowCode?: boolean; readonly app?: boolean },
  io: Pick<Io, "env" | "stdoutIsTerminal" | "stderrIsTerminal">,
): AppUse | undefined {
  if (options.app === false) return "output";
  const isPerson = (io.stdoutIsTerminal || io.stderrIsTerminal) && !isPipeline(io.env);
  return isPerson || allowsCode(options, io.env) ? "run" : undefined;
}

/** Says which rules were left out, and how they come in. */
export function sayNotRun(policy: Policy | undefined, context: Context): void {
  if (!policy?.notRun) return;
  const { words } = context;
  const params = { files: listed(policy.notRun, words), n: policy.notRun.length, policy: policy.file };
  context.say(words.phrase("code.not-run", params));
}
