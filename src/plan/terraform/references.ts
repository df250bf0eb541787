import type { Reference } from "../../model/expression";
import { referencesIn } from "../../model/expression";
import type { Json } from "../../model/json";

/**
 * The references in a value as Terraform's plan JSON lists them: each one whole, and then every prefix of it down to what
 * it names: `alicloud_vpc.a[0].id`, `alicloud_vpc.a[0]`, `alicloud_vpc.a`.
 */
export function listedReferences(raw: Json | undefined): string[] {
  return [...new Set(referencesIn(raw).flatMap(prefixes))];
}

function prefixes(reference: Reference): string[] {
  const { root, text, key } = reference;
  const steps = text.match(/^[\w-]+|\.[\w-]+|\[[^\]]*\]/g) ?? [text];
  // data.TYPE.NAME has three words, everything else two; an instance of a module is named as a whole.
  const shortest = root === "data" || (root === "module" && key !== undefined) ? 3 : 2;
  const found: string[] = [];
  for (let length = steps.length; length >= Math.min(shortest, steps.length); length--) {
    found.push(steps.slice(0, length).join(""));
  }
  return found;
}
