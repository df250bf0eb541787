import { fail } from "../model/problem";
import { parseTarget } from "../model/target-address";
import type { Course } from "../plan/course";
import type { Words } from "../report/words";
import type { CommandOptions } from "./report-options";

/**
 * What operators ask of a plan; undefined: the whole of it.
 *
 * @throws InputError `cli/bad-value` for what is no address, and for what does not go together.
 */
export function courseOf(options: CommandOptions, words: Words): Course | undefined {
  const { target, exclude, replace, destroy, refreshOnly, minimalRefresh } = options;
  refuseNoAddress("--target", target, words);
  refuseNoAddress("--exclude", exclude, words);
  for (const value of replace ?? []) {
    const { resource } = parseTarget(value) ?? {};
    const isInstance = resource !== undefined && !resource.name.startsWith("data.");
    if (!isInstance) refuse("--replace", value, words.phrase("expected.instance-address"));
  }
  const other = destroy ? "--destroy" : replace ? "--replace" : minimalRefresh ? "--minimal-refresh" : undefined;
  if (refreshOnly && other !== undefined) refuse("--refresh-only", other, words.phrase("expected.one-course"));
  const asked = { targets: target, excludes: exclude, replaces: replace, destroy, refreshOnly, minimalRefresh };
  const course = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Course;
  return Object.keys(course).length > 0 ? course : undefined;
}

function refuseNoAddress(option: string, values: readonly string[] | undefined, words: Words): void {
  for (const value of values ?? []) if (!parseTarget(value)) refuse(option, value, words.phrase("expected.target"));
}

function refuse(option: string, value: string, expected: string): never {
  return fail("cli/bad-value", { option, value, expected });
}
