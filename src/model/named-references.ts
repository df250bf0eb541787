import { parseReference, type Reference, referencesIn } from "./expression";
import type { Json, JsonObject } from "./json";
import type { Resource } from "./resource";

/** What depends_on and replace_triggered_by name: for Terraform, both are dependencies. */
export function namedIn({ dependsOn, lifecycle }: Resource): Reference[] {
  const { replace_triggered_by: triggers } = lifecycle;
  const named = Array.isArray(triggers) ? triggers.filter((trigger) => typeof trigger === "string") : [];
  return [...dependsOn, ...named].flatMap(explicit);
}

/** What every instance of a called module waits for. */
export function namedByCall({ count, for_each: forEach, depends_on: named }: JsonObject): Reference[] {
  return [...referencesIn(count), ...referencesIn(forEach), ...explicitIn(named)];
}

/** References of a depends_on. */
export function explicitIn(named: Json | undefined): Reference[] {
  return Array.isArray(named) ? named.flatMap((entry) => (typeof entry === "string" ? explicit(entry) : [])) : [];
}

/** Both hold bare addresses, not templates. */
export function explicit(address: string): Reference[] {
  const reference = parseReference(address);
  return reference ? [reference] : [];
}
