import type { Block } from "../../model/block";
import type { Dependencies } from "../../model/dependencies";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";

/**
 * Resources that are created before their old object is destroyed. Terraform forces the setting of one declaration on
 * every declaration that it needs, transitively: on all its instances, whichever of them is needed, and also where there
 * are none. Linear.
 *
 * @param isPart whether the plan is about a resource: what is left out of it forces nothing
 */
export function createBeforeDestroy(
  model: Model,
  dependencies: Dependencies,
  isPart: (resource: Resource) => boolean = () => true,
): ReadonlySet<Resource> {
  const resources = [...model.data, ...model.resources];
  const instances = new Map<Block, Resource[]>();
  const first = new Set<Block>();
  for (const resource of [...resources, ...model.empty.values()]) {
    const list = instances.get(resource.block);
    if (list) list.push(resource);
    else instances.set(resource.block, [resource]);
    const written = resource.lifecycle["create_before_destroy"];
    // Terraform converts text.
    if ((written === true || written === "true") && isPart(resource)) first.add(resource.block);
  }
  // A set gives what is added while it is gone through, so this ends when nothing new is found.
  for (const block of first) {
    for (const resource of (instances.get(block) ?? []).filter(isPart)) {
      for (const needed of [...dependencies.of(resource), ...dependencies.emptyOf(resource)]) first.add(needed.block);
    }
  }
  return new Set(resources.filter(({ block }) => first.has(block)));
}
