import type { Declared } from "./declared";
import { isTemplate, parsedOf } from "./expression";
import type { Json } from "./json";
import type { Module } from "./module";
import type { Resource } from "./resource";

/**
 * The resource whose id a text is, and nothing else: `${alicloud_vpc.main.id}`, by far the most frequent text. It is told
 * by a look, without a value. Undefined for all that needs more: keys, instances whose number is not known, ids that somebody
 * writes.
 */
export function plainIdOwner(declared: Declared, module: Module, raw: Json | undefined): Resource | undefined {
  if (typeof raw !== "string" || !isTemplate(raw)) return undefined;
  const { tree, references } = parsedOf(raw);
  const [reference] = references;
  if (tree?.kind !== "traversal" || reference?.root !== "resource" || reference.key !== undefined) return undefined;
  const { type, name, path } = reference;
  if (path.length !== 1 || path[0] !== "id") return undefined;
  const block = declared.blockOf(module, "managed", type, name);
  const [owner, ...others] = block ? declared.instancesOf(module, block) : [];
  return owner && others.length === 0 && givesId(declared, owner) ? owner : undefined;
}

/** Whether a resource is there once for sure, and its id is what the provider makes it. */
function givesId({ types }: Declared, resource: Resource): boolean {
  const { missing, key } = resource.repetition;
  if (missing || key !== undefined || resource.raw("id") !== undefined || resource.dynamic.length > 0) return false;
  return types.typeOf("managed", resource.type)?.attribute("id")?.computed ?? true;
}
