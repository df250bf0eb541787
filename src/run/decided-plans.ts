import { InputError } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import type { EvaluateOptions } from "../policy/evaluate";

type Course = NonNullable<EvaluateOptions["course"]>;

const OPTIONS: Readonly<Record<keyof Course, string>> = {
  targets: "--target",
  excludes: "--exclude",
  replaces: "--replace",
  destroy: "--destroy",
  refreshOnly: "--refresh-only",
  minimalRefresh: "--minimal-refresh",
};

/**
 * What Terraform has planned is not planned again in another way.
 *
 * @throws InputError `plan/decided`
 */
export function refuseAnother(parts: readonly StackPart[], course: Course | undefined): void {
  const [asked] = Object.keys(course ?? {}) as (keyof Course)[];
  if (asked === undefined) return;
  const planned = parts.filter(({ isPlanned }) => isPlanned);
  const problems = planned.map(({ file }) => ({ id: "plan/decided", params: { file, option: OPTIONS[asked] } }));
  if (problems.length > 0) throw new InputError(problems);
}
