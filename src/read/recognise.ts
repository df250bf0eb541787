import { isObject, type Json, type JsonObject } from "../model/json";

/** What a JSON document is, told by its content. */
export type DocumentKind =
  | "configuration"
  | "state"
  | "state-json"
  | "plan-json"
  | "manifest"
  | "encrypted"
  | "unknown";

/** Blocks of Terraform's JSON syntax. */
const BLOCKS = [
  "resource",
  "data",
  "ephemeral",
  "action",
  "variable",
  "locals",
  "output",
  "module",
  "provider",
  "terraform",
  "moved",
  "import",
  "removed",
  "check",
];

const HCL_BLOCK = new RegExp(`^[ \\t]*(?:${BLOCKS.join("|")})\\b[^\\n=]*\\{`, "m");

/** Recognises a document by the keys that only its format has. */
export function recognise(document: JsonObject): DocumentKind {
  if ("encrypted_data" in document) return "encrypted";
  if (isInitNote(document)) return "unknown";
  if ("version" in document && ("serial" in document || "lineage" in document || "terraform_version" in document))
    return "state";
  if ("format_version" in document) {
    if (Array.isArray(document["resource_changes"]) || isObject(document["planned_values"])) return "plan-json";
    return isShownState(document) ? "state-json" : "unknown";
  }
  if ("stacks" in document && "version" in document) return "manifest";
  const keys = Object.keys(document).filter((key) => key !== "//");
  if (keys.every((key) => BLOCKS.includes(key))) return "configuration";
  return "unknown";
}

/** What terraform show -json prints of a state: its values, or of an empty one nothing but versions. */
function isShownState({ values, ...document }: JsonObject): boolean {
  if (values !== undefined) return isObject(values);
  return Object.keys(document).every((key) => ["format_version", "terraform_version", "checks"].includes(key));
}

/** `.terraform/terraform.tfstate`, in which terraform init keeps where the state is. */
function isInitNote({ version, backend, modules, resources }: JsonObject): boolean {
  return (
    version === 3 &&
    isObject(backend) &&
    resources === undefined &&
    !(Array.isArray(modules) && modules.some(holdsResources))
  );
}

function holdsResources(module: Json): boolean {
  return isObject(module) && isObject(module["resources"]) && Object.keys(module["resources"]).length > 0;
}

/** Documents of Terraform that are neither configuration, plan nor state, by a key that only they have. */
const OTHERS: readonly (readonly [key: string, name: string])[] = [
  ["provider_schemas", "the output of terraform providers schema -json"],
  ["function_signatures", "the output of terraform metadata functions -json"],
  ["error_count", "the output of terraform validate -json"],
  ["provider_selections", "the output of terraform version -json"],
  ["Modules", "the modules.json of terraform init"],
  ["backend", "what terraform init notes of the backend; the state itself is elsewhere: terraform state pull"],
  ["@level", "one line of the log of terraform plan -json; the plan itself: terraform show -json plan.bin"],
];

/** Whether a text without a name is native syntax: no JSON, and some block that a configuration has. */
export function looksLikeHcl(text: string): boolean {
  return !/^\s*[[{"]/.test(text) && HCL_BLOCK.test(text);
}

/** How a document is called in an error message. */
export function describeKind(kind: DocumentKind, document: JsonObject): string {
  const names: Record<DocumentKind, string> = {
    configuration: "a configuration in JSON",
    state: "a Terraform state",
    "state-json": "the output of terraform show -json for a state",
    "plan-json": "the output of terraform show -json for a plan",
    manifest: "a cdktf manifest",
    encrypted: "a state or a plan that OpenTofu has encrypted",
    unknown: `JSON with the keys ${Object.keys(document).slice(0, 5).join(", ") || "(none)"}`,
  };
  const other = kind === "unknown" ? OTHERS.find(([key]) => key in document) : undefined;
  return other ? other[1] : names[kind];
}
