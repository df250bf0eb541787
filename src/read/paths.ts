import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fail, InputError, type Problem } from "../model/problem";
import { display } from "./local-state";

/** One thing to read: a stack, or an app with its stacks. */
export interface InputPath {
  /** As a person would write it; undefined is the working directory, `-` standard input. */
  readonly path: string | undefined;
  /** Folders of the stacks of a cdktf output folder that were named. Default: all of them. */
  readonly only?: readonly string[];
}

/** What patterns do not look into. */
const IGNORED = ["**/node_modules/**", "**/.terraform/**"];

/**
 * What a command line names, each once: paths as they are given, patterns by the names that they match. Stacks of one
 * cdktf output folder are read as one app, so that they see each other.
 *
 * @throws InputError `file/no-match` for each pattern that matches nothing; `cli/bad-value` for `-` among others.
 */
export async function inputPaths(paths: readonly string[], cwd: string): Promise<InputPath[]> {
  if (paths.length === 0) return [{ path: undefined }];
  if (paths.length === 1 && paths[0] === "-") return [{ path: "-" }];
  const problems: Problem[] = [];
  const found: string[] = [];
  for (const path of paths) {
    if (path === "-") fail("cli/bad-value", { option: "path", value: "-", expected: "- alone" });
    const matches = isPattern(path, cwd) ? await matching(path, cwd) : [path];
    if (matches.length === 0) problems.push({ id: "file/no-match", params: { pattern: path } });
    found.push(...matches.map((match) => resolve(cwd, match)));
  }
  if (problems.length > 0) throw new InputError(problems);
  return appPaths([...new Set(found)], cwd);
}

/** A file may have brackets in its name; then it is that file. */
function isPattern(path: string, cwd: string): boolean {
  return /[*?[\]{}]/.test(path) && !existsSync(resolve(cwd, path));
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob(pattern, { cwd, ignore: IGNORED, onlyFiles: false, expandDirectories: false });
  return found.map((path) => path.replace(/\/$/, "")).sort();
}

/** What lies in an output folder that is named too is read with it; stacks of one that is not come together. */
function appPaths(paths: readonly string[], cwd: string): InputPath[] {
  const apps = new Map<string, string[]>();
  for (const path of paths) {
    const app = appOf(path) ?? path;
    apps.set(app, [...(apps.get(app) ?? []), path]);
  }
  return [...apps].map(([app, members]) => {
    const [first = app] = members;
    if (members.length === 1) return { path: display(first, cwd) };
    if (members.includes(app)) return { path: display(app, cwd) };
    return { path: display(app, cwd), only: members.map((member) => display(stackFolder(member), cwd)) };
  });
}

/** The cdktf output folder that a stack lies in: `cdktf.out` of `cdktf.out/stacks/NAME`, or of the file in that. */
function appOf(path: string): string | undefined {
  const folder = dirname(dirname(stackFolder(path)));
  const isStack = dirname(stackFolder(path)) === join(folder, "stacks");
  return isStack && existsSync(join(folder, "manifest.json")) ? folder : undefined;
}

function stackFolder(path: string): string {
  return path.endsWith(`${sep}cdk.tf.json`) ? dirname(path) : path;
}
