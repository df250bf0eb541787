import { referencesIn } from "../../model/expression";
import { isObject, type Json, type JsonObject } from "../../model/json";
import type { Resource } from "../../model/resource";

/**
 * The `dynamic` blocks of a resource that make no block, which Terraform does not know yet when it validates: what is
 * written in them it looks at all the same. Undefined: none.
 */
export function emptiedIn({ block, body }: Resource): JsonObject | undefined {
  const { dynamic } = block.body;
  if (dynamic === undefined) return undefined;
  const emptied = listed(dynamic)
    .flatMap((labels) => Object.entries(labels))
    .filter(([label, blocks]) => body[label] === undefined && listed(blocks).every(isOpen));
  const left = body["dynamic"];
  const open = new Set(listed(left).flatMap((labels) => Object.keys(labels)));
  const only = emptied.filter(([label]) => !open.has(label));
  return only.length === 0 ? undefined : Object.fromEntries(only);
}

/** Only locals, which may be constant, and constants are known. */
function isOpen({ for_each: forEach = null }: JsonObject): boolean {
  return referencesIn(forEach).some(({ root }) => root !== "local" && root !== "other");
}

function listed(raw: Json | undefined): readonly JsonObject[] {
  return (Array.isArray(raw) ? raw : [raw]).filter(isObject);
}
