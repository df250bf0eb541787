import { formatAddress } from "../model/address";
import { namedIn, referencesIn } from "../model/dependencies";
import type { Model } from "../model/model";
import { Resource } from "../model/resource";

/** Declarations whose count or for_each is zero, as one resource each, by stack and address. */
export type EmptyDeclarations = ReadonlyMap<string, Resource>;

/** For Terraform they have dependencies like any other, and their former instances have dependents. Linear. */
export function emptyDeclarations(model: Model): EmptyDeclarations {
  const found = new Map<string, Resource>();
  for (const { name: stack, blocks } of model.stacks) {
    for (const block of blocks) {
      if (block.mode !== "managed" || model.instances(stack, block.mode, block.type, block.name).length > 0) continue;
      const address = formatAddress(block.mode, block.type, block.name);
      found.set(`${stack}/${address}`, new Resource(stack, block, block.type, 0, {}));
    }
  }
  return found;
}

/** Those that a resource refers to. */
export function emptyNeeded(resource: Resource, empty: EmptyDeclarations): Resource[] {
  if (empty.size === 0) return [];
  const { stack, block } = resource;
  const references = [...referencesIn(block.body), ...namedIn(resource)];
  return references.flatMap(({ root, type, name }) => {
    const needed = root === "resource" ? empty.get(`${stack}/${type}.${name}`) : undefined;
    return needed ? [needed] : [];
  });
}
