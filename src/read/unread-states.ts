import { InputError } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import { display } from "./local-state";

/**
 * Without a state nothing can be said of what changes, and nothing is guessed.
 *
 * @param path as a person named what was read
 * @throws InputError `state/elsewhere` for each stack whose state was not read.
 */
export function refuseUnread(parts: readonly StackPart[], path: string | undefined, cwd: string): void {
  const problems = parts.flatMap(({ name, prior, elsewhere }) => {
    if (!elsewhere || prior) return [];
    const folder = display(elsewhere.folder, cwd);
    const pull = `terraform ${folder === "." ? "" : `-chdir=${folder} `}state pull`;
    const plan = `eniplan plan${path === undefined ? "" : ` ${path}`}`;
    const command =
      parts.length === 1 ? `${pull} | ${plan} --state -` : `${pull} > state.json && ${plan} --state ${name}=state.json`;
    const params = { stack: name, backend: elsewhere.backend, command, plan };
    return [{ id: "state/elsewhere", params }];
  });
  if (problems.length > 0) throw new InputError(problems);
}
