import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { InputError, type Problem } from "../../model/problem";
import { packageRoot } from "../../package-root";
import { isRule, type RuleDefinition } from "./definition";
import { type CustomRule, customRule, placeIn } from "./rule";
import { validate } from "./validate";

interface Found {
  readonly definition: RuleDefinition;
  readonly file?: string;
}

/**
 * Rules that were made by `defineRule` in code.
 *
 * @throws InputError with everything that is wrong with them.
 */
export function customRules(definitions: readonly RuleDefinition[]): CustomRule[] {
  return checked(definitions.map((definition) => ({ definition })));
}

/**
 * The rules that files export: TypeScript or JavaScript, ES modules or CommonJS. Every export that `defineRule` made
 * counts, by itself or in a list. The code of the files is run.
 *
 * @param files relative to `cwd`, or absolute. `eniplan/rules` in them is this package, wherever they lie.
 * @param taken ids that other rules of the team's own have already. Default: none.
 * @throws InputError with everything that is wrong with any of them.
 */
export function loadRules(files: readonly string[], cwd: string, taken: readonly string[] = []): CustomRule[] {
  if (files.length === 0) return [];
  const problems: Problem[] = [];
  const found: Found[] = [];
  for (const file of new Set(files)) {
    const rules = rulesIn(file, cwd, problems);
    found.push(...rules.map((definition) => ({ definition, file })));
  }
  if (problems.length > 0) throw new InputError([...problems, ...validate(found, taken)]);
  return checked(found, taken);
}

function checked(found: readonly Found[], taken: readonly string[] = []): CustomRule[] {
  const problems = validate(found, taken);
  if (problems.length > 0) throw new InputError(problems);
  return found.map(({ definition, file }) => customRule(definition, file));
}

function rulesIn(file: string, cwd: string, problems: Problem[]): RuleDefinition[] {
  const path = resolve(cwd, file);
  if (!existsSync(path)) {
    problems.push({ id: "file/missing", params: { file } });
    return [];
  }
  try {
    const rules = exported(load(path)).filter(isRule);
    if (rules.length === 0) problems.push({ id: "rules/none", params: { file }, location: { file } });
    return [...new Set(rules)];
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    const location = { file, ...placeIn(path, error) };
    problems.push({ id: "rules/unloadable", params: { file, reason: reason.trim() }, location });
    return [];
  }
}

/** What a file exports under any name; a CommonJS module may be a rule, or a list of them, itself. */
function exported(loaded: unknown): readonly unknown[] {
  if (isRule(loaded)) return [loaded];
  return typeof loaded === "object" && loaded !== null ? Object.values(loaded).flat() : [];
}

/** Node 20 does not read TypeScript. Nothing is kept: neither in memory, for who runs us again, nor on disk. */
function load(path: string): unknown {
  const { createJiti } = createRequire(__filename)("jiti") as typeof import("jiti");
  const library = join(packageRoot(), "dist", "src");
  const jiti = createJiti(path, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    alias: { "eniplan/rules": join(library, "custom-rules.js") },
  });
  return jiti(path);
}
