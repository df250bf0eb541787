import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import type { StackPart } from "../model/stack-part";
import { type Backend, backendOf, dataFolder } from "./backend";
import { readState } from "./state";
import { readText } from "./text";

/** Where a configuration is read. */
export interface WorkingEnvironment {
  readonly cwd: string;
  /** For TF_WORKSPACE and TF_DATA_DIR. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The prior state that the configuration itself points at: the path of its local backend, or `terraform.tfstate` beside
 * it, each of the workspace that is selected; where nothing was applied yet, the file that the state will be in. When the
 * backend is another one, that the state is there.
 *
 * @param folder in which Terraform runs
 */
export function localState(
  documents: readonly JsonObject[],
  folder: string,
  { cwd, env }: WorkingEnvironment,
): Pick<StackPart, "prior" | "stateFile" | "workspace" | "elsewhere"> {
  const data = dataFolder(folder, env);
  const workspace = workspaceOf(data, env);
  const backend = backendOf(documents, data);
  const selected = workspace === undefined ? {} : { workspace };
  if (backend.kind === "elsewhere") return { ...selected, elsewhere: { backend: backend.type, folder } };
  const state = resolve(folder, statePath(backend, workspace));
  if (!existsSync(state)) return { ...selected, stateFile: display(state, cwd) };
  return { ...selected, prior: readState(readText(state), display(state, cwd)) };
}

/** A path as a person would write it: relative when it lies below the working directory. */
export function display(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}

/** https://developer.hashicorp.com/terraform/language/state/workspaces; undefined: the default one. */
function workspaceOf(data: string, env: WorkingEnvironment["env"]): string | undefined {
  const file = join(data, "environment");
  const name = env["TF_WORKSPACE"] || (existsSync(file) ? readText(file).trim() : "");
  return name === "" || name === "default" ? undefined : name;
}

/** https://developer.hashicorp.com/terraform/language/backend/local */
function statePath({ path, workspaceFolder }: Backend & { kind: "local" }, workspace: string | undefined): string {
  if (workspace === undefined) return path ?? "terraform.tfstate";
  return join(workspaceFolder ?? "terraform.tfstate.d", workspace, "terraform.tfstate");
}
