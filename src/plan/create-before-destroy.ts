import { formatAddress } from "../model/address";
import { type Dependencies, namedIn, referencesIn } from "../model/dependencies";
import type { Model } from "../model/model";
import { type Block, Resource } from "../model/resource";

/**
 * Resources that are created before their old object is destroyed. Terraform forces the setting of one declaration on
 * every declaration that it needs, transitively: on all its instances, whichever of them is needed, and also where there
 * are none. Linear.
 */
export function createBeforeDestroy(model: Model, dependencies: Dependencies): ReadonlySet<Resource> {
  const resources = [...model.data, ...model.resources];
  const empty = emptyDeclarations(model);
  const instances = new Map<Block, Resource[]>();
  const first = new Set<Block>();
  for (const resource of [...resources, ...empty.values()]) {
    const list = instances.get(resource.block);
    if (list) list.push(resource);
    else instances.set(resource.block, [resource]);
    if (resource.lifecycle["create_before_destroy"] === true) first.add(resource.block);
  }
  // A set gives what is added while it is gone through, so this ends when nothing new is found.
  for (const block of first) {
    for (const resource of instances.get(block) ?? []) {
      for (const needed of [...dependencies.of(resource), ...emptyNeeded(resource, empty)]) first.add(needed.block);
    }
  }
  return new Set(resources.filter(({ block }) => first.has(block)));
}

/** Declarations whose count or for_each is zero, as one resource each, by stack and address. */
function emptyDeclarations(model: Model): ReadonlyMap<string, Resource> {
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

function emptyNeeded(resource: Resource, empty: ReadonlyMap<string, Resource>): Resource[] {
  if (empty.size === 0) return [];
  const { stack, block } = resource;
  const references = [...referencesIn(block.body), ...namedIn(resource)];
  return references.flatMap(({ root, type, name }) => {
    const needed = root === "resource" ? empty.get(`${stack}/${type}.${name}`) : undefined;
    return needed ? [needed] : [];
  });
}
