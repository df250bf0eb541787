import type { JsonObject } from "../model/json";

/** What a JSON document is, told by its content. */
export type DocumentKind = "configuration" | "state" | "state-json" | "plan-json" | "manifest" | "unknown";

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
  if ("version" in document && ("serial" in document || "lineage" in document || "terraform_version" in document))
    return "state";
  if ("format_version" in document) {
    return "resource_changes" in document || "planned_values" in document ? "plan-json" : "state-json";
  }
  if ("stacks" in document && "version" in document) return "manifest";
  const keys = Object.keys(document).filter((key) => key !== "//");
  if (keys.every((key) => BLOCKS.includes(key))) return "configuration";
  return "unknown";
}

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
    unknown: `JSON with the keys ${Object.keys(document).slice(0, 5).join(", ") || "(none)"}`,
  };
  return names[kind];
}
