import { resolve } from "node:path";
import type { CustomRule } from "../policy/custom/rule";

/**
 * The rules of the files of --rules. What loads them is only loaded when there are any.
 *
 * @throws InputError with everything that is wrong with the files or the rules in them.
 */
export async function loadCustomRules(files: readonly string[], cwd: string): Promise<CustomRule[]> {
  if (files.length === 0) return [];
  const [{ loadRules }, { noteRead }] = await Promise.all([
    import("../policy/custom/load.js"),
    import("../read/text.js"),
  ]);
  for (const file of files) noteRead(resolve(cwd, file));
  return loadRules(files, cwd);
}
