import { isAbsolute, relative, resolve } from "node:path";
import type { Io } from "./io";

/** Where GitHub and GitLab check the repository out. */
const VARIABLES = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] as const;

/**
 * The folder that a code host names files by: the root of its checkout, when we run in it or below; otherwise the folder
 * that we run in.
 */
export function repositoryRoot({ cwd, env }: Pick<Io, "cwd" | "env">): string {
  const roots = VARIABLES.flatMap((name) => env[name] ?? []);
  return roots.find((root) => root !== "" && contains(root, cwd)) ?? cwd;
}

function contains(root: string, folder: string): boolean {
  const way = relative(root, resolve(folder));
  return isAbsolute(root) && !way.startsWith("..") && !isAbsolute(way);
}
