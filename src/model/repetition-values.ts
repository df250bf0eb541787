import type { Reference } from "./expression";
import type { Repeated } from "./scope";
import { known, unknown, type Value } from "./value";
import { walk } from "./walk";

/** The key that a reference names, seen from the resource that refers. */
export function keyIn(
  { key, keyOf }: Reference,
  { resource }: { readonly resource?: Repeated },
): string | number | undefined {
  if (keyOf === undefined) return key;
  const own = keyOf === "each.value" ? resource?.repetition.value : resource?.repetition.key;
  return typeof own === "string" || typeof own === "number" ? own : undefined;
}

export function repetitionValue(reference: Reference, scope: { readonly resource?: Repeated }): Value {
  const { key, value, missing } = scope.resource?.repetition ?? {};
  if (missing) return { kind: "unknown", missing };
  if (
    (reference.type === "count" && reference.name === "index") ||
    (reference.type === "each" && reference.name === "key")
  ) {
    return key === undefined ? unknown("expression", reference.text) : known(key);
  }
  if (reference.type === "each" && value !== undefined) return walk(known(value), reference.path, reference.text);
  return unknown("expression", reference.text);
}
