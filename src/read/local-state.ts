import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import { isObject } from "../model/json";
import type { StackPart } from "../model/stack-part";
import { readState } from "./state";
import { readText } from "./text";

/** Where a configuration is read. */
export interface Surroundings {
  readonly cwd: string;
  /** For TF_WORKSPACE and TF_DATA_DIR. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The prior state that the configuration itself points at: the path of its local backend, or `terraform.tfstate` beside
 * it, each of the workspace that is selected; where nothing was applied yet, the file that the state will be in. Nothing
 * when the backend is remote.
 */
export function localState(
  documents: readonly JsonObject[],
  folder: string,
  { cwd, env }: Surroundings,
): Pick<StackPart, "prior" | "stateFile" | "workspace"> {
  const workspace = workspaceOf(folder, env);
  const path = statePath(documents, workspace);
  const selected = workspace === undefined ? {} : { workspace };
  if (path === undefined) return selected;
  const state = resolve(folder, path);
  if (!existsSync(state)) return { ...selected, stateFile: display(state, cwd) };
  return { ...selected, prior: readState(readText(state), display(state, cwd)) };
}

/** A path as a person would write it: relative when it lies below the working directory. */
export function display(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}

/** https://developer.hashicorp.com/terraform/language/state/workspaces; undefined: the default one. */
function workspaceOf(folder: string, env: Surroundings["env"]): string | undefined {
  const file = join(resolve(folder, env["TF_DATA_DIR"] || ".terraform"), "environment");
  const name = env["TF_WORKSPACE"] || (existsSync(file) ? readText(file).trim() : "");
  return name === "" || name === "default" ? undefined : name;
}

/** https://developer.hashicorp.com/terraform/language/backend/local; undefined: the state is elsewhere. */
function statePath(documents: readonly JsonObject[], workspace: string | undefined): string | undefined {
  const settings = documents.flatMap((document) => objects(document["terraform"]));
  const backend = settings.flatMap((terraform) => objects(terraform["backend"])).at(-1);
  if (!backend && settings.some((terraform) => terraform["cloud"] !== undefined)) return undefined;
  const [local] = backend ? objects(backend["local"]) : [{} as JsonObject];
  if (!local) return undefined;
  const { path, workspace_dir: folder } = local;
  if (workspace === undefined) return typeof path === "string" ? path : "terraform.tfstate";
  return join(typeof folder === "string" ? folder : "terraform.tfstate.d", workspace, "terraform.tfstate");
}

function objects(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}
