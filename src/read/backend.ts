import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import { isObject } from "../model/json";
import { parseJsonObject } from "./json";
import { readText } from "./text";

/** Where a configuration keeps its state: in files of this machine, or in a backend that only Terraform talks to. */
export type Backend =
  | { readonly kind: "local"; readonly path?: string; readonly workspaceFolder?: string }
  | { readonly kind: "elsewhere"; readonly type: string };

interface Declared {
  readonly type: string;
  readonly body: JsonObject;
}

/** The folder in which `terraform init` keeps what it made of a configuration. */
export function dataFolder(folder: string, env: Readonly<Record<string, string | undefined>>): string {
  return resolve(folder, env["TF_DATA_DIR"] || ".terraform");
}

/**
 * The backend of a root module: what its backend or cloud block says, completed by what `terraform init` has settled
 * (`-backend-config`). A state that init has put elsewhere stays there until init moves it.
 *
 * @param data the folder of `dataFolder`
 * @throws InputError when what init wrote is no JSON.
 */
export function backendOf(documents: readonly JsonObject[], data: string): Backend {
  const declared = declaredIn(documents);
  const settled = settledIn(data);
  if (declared && declared.type !== "local") return { kind: "elsewhere", type: declared.type };
  if (settled && settled.type !== "local") return { kind: "elsewhere", type: settled.type };
  const { path, workspace_dir: workspaceFolder } = completed(declared?.body ?? {}, settled?.body ?? {});
  // OpenTofu evaluates variables there, before anything else; only init tells what came of it.
  if ([path, workspaceFolder].some((text) => typeof text === "string" && text.includes("${"))) {
    return { kind: "elsewhere", type: "local" };
  }
  return {
    kind: "local",
    ...(typeof path === "string" && path !== "" ? { path } : {}),
    ...(typeof workspaceFolder === "string" && workspaceFolder !== "" ? { workspaceFolder } : {}),
  };
}

/** What init was given beside the block; and of an expression its value. */
function completed(declared: JsonObject, settled: JsonObject): JsonObject {
  const own = Object.entries(withoutNulls(declared)).filter(([name, value]) => {
    return settled[name] === undefined || typeof value !== "string" || !value.includes("${");
  });
  return { ...settled, ...Object.fromEntries(own) };
}

/** The last one counts: an override file replaces what stands in the others. */
function declaredIn(documents: readonly JsonObject[]): Declared | undefined {
  const settings = documents.flatMap((document) => objects(document["terraform"]));
  const found = settings.flatMap((terraform): Declared[] => [
    ...(terraform["cloud"] === undefined ? [] : [{ type: "cloud", body: {} }]),
    ...objects(terraform["backend"]).flatMap((backend) =>
      Object.entries(backend).map(([type, body]) => ({ type, body: objects(body)[0] ?? {} })),
    ),
  ]);
  return found.at(-1);
}

/** What init wrote beside its providers and modules: https://developer.hashicorp.com/terraform/language/backend */
function settledIn(data: string): Declared | undefined {
  const file = join(data, "terraform.tfstate");
  if (!existsSync(file)) return undefined;
  const { backend } = parseJsonObject(readText(file), file);
  if (!isObject(backend) || typeof backend["type"] !== "string" || backend["type"] === "") return undefined;
  return { type: backend["type"], body: withoutNulls(isObject(backend["config"]) ? backend["config"] : {}) };
}

function withoutNulls(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

function objects(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}
