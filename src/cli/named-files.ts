import { existsSync } from "node:fs";
import { InputError } from "../model/problem";
import type { Policy } from "../policy/policy";
import { display } from "../read/local-state";
import type { Settled } from "./settled";

/**
 * Refuses a policy that names files that are not there, as far as they are used: what the command line names instead, or is
 * about to write, need not exist.
 *
 * @throws InputError `policy/no-file`, `policy/no-baseline`: all of them, each where the policy names it.
 */
export function refuseMissing(
  policy: Policy,
  { inventory, catalog, state = [], varFile = [], baseline, writeBaseline }: Settled,
  cwd: string,
): void {
  const compared = writeBaseline === undefined ? baseline : undefined;
  const used = new Set([inventory, catalog, compared, ...state, ...varFile]);
  const problems = policy.named
    .filter(({ file }) => used.has(file) && !existsSync(file))
    .map(({ key, file, location }) => ({
      id: key === "baseline" ? "policy/no-baseline" : "policy/no-file",
      params: { key, file: display(file, cwd) },
      location,
    }));
  if (problems.length > 0) throw new InputError(problems);
}
