import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import { isObject } from "../model/json";
import type { StackPart } from "../model/model";
import { readState } from "./state";
import { readText } from "./text";

/**
 * The prior state that the configuration itself points at: the path of its local backend, or `terraform.tfstate` beside
 * it; where nothing was applied yet, the file that the state will be in. Nothing when the backend is remote.
 */
export function localState(document: JsonObject, file: string, cwd: string): Pick<StackPart, "prior" | "stateFile"> {
  const path = backendPath(document);
  if (path === undefined) return {};
  const state = resolve(dirname(file), path);
  if (!existsSync(state)) return { stateFile: display(state, cwd) };
  return { prior: readState(readText(state), display(state, cwd)) };
}

/** A path as a person would write it: relative when it lies below the working directory. */
export function display(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}

function backendPath(document: JsonObject): string | undefined {
  const terraform = first(document["terraform"]);
  const backend = first(terraform?.["backend"]);
  if (!backend) return terraform?.["cloud"] === undefined ? "terraform.tfstate" : undefined;
  const local = first(backend["local"]);
  if (!local) return undefined;
  return typeof local["path"] === "string" ? local["path"] : "terraform.tfstate";
}

function first(value: unknown): JsonObject | undefined {
  const candidate = Array.isArray(value) ? value[0] : value;
  return isObject(candidate) ? candidate : undefined;
}
