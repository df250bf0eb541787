import { formatAddress } from "../model/address";
import { type Dependencies, explicit, referencesIn } from "../model/dependencies";
import type { Model } from "../model/model";
import { Resource } from "../model/resource";

/**
 * Resources that are created before their old object is destroyed. Terraform forces the setting of one declaration on
 * everything that it needs, transitively, also where the declaration has no instances at all. Linear.
 */
export function createBeforeDestroy(model: Model, dependencies: Dependencies): ReadonlySet<Resource> {
  const empty = emptyDeclarations(model);
  const open = [...model.data, ...model.resources, ...empty.values()].filter(
    ({ lifecycle }) => lifecycle["create_before_destroy"] === true,
  );
  const first = new Set(open);
  for (let resource = open.pop(); resource; resource = open.pop()) {
    for (const needed of [...dependencies.of(resource), ...emptyNeeded(resource, empty)]) {
      if (first.has(needed)) continue;
      first.add(needed);
      open.push(needed);
    }
  }
  return first;
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

function emptyNeeded({ stack, block, dependsOn }: Resource, empty: ReadonlyMap<string, Resource>): Resource[] {
  if (empty.size === 0) return [];
  const references = [...referencesIn(block.body), ...dependsOn.flatMap(explicit)];
  return references.flatMap(({ root, type, name }) => {
    const needed = root === "resource" ? empty.get(`${stack}/${type}.${name}`) : undefined;
    return needed ? [needed] : [];
  });
}
