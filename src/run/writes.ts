import { dirname, sep } from "node:path";
import { InputError } from "../model/problem";
import type { Policy } from "../policy/policy";
import { insideOf } from "../read/around";
import { display } from "../read/local-state";

/**
 * Holds a policy that nobody named to the repository that it lies in: what somebody else wrote there decides over no file
 * elsewhere, and over none of git's own.
 *
 * @param files what it has us write, absolute.
 * @throws InputError `policy/writes-outside`
 */
export function refuseOutside({ file, folder }: Policy, files: readonly string[], cwd: string): void {
  const isInside = insideOf(folder);
  const outside = files.filter((one) => !isInside(one) || isOfGit(one));
  if (outside.length === 0) return;
  throw new InputError(
    outside.map((one) => ({
      id: "policy/writes-outside",
      params: { target: display(one, cwd), policy: file },
      location: { file },
    })),
  );
}

function isOfGit(path: string): boolean {
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    if (at.slice(at.lastIndexOf(sep) + 1).toLowerCase() === ".git") return true;
  }
  return false;
}
