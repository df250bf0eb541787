import type { Dependencies } from "../model/dependencies";
import type { Resource } from "../model/resource";

/**
 * Resources that are created before their old object is destroyed. Terraform forces the setting of one resource on
 * everything that it needs, transitively. `sorted` puts each resource after what it needs. Linear.
 */
export function createBeforeDestroy(sorted: readonly Resource[], dependencies: Dependencies): ReadonlySet<Resource> {
  const first = new Set<Resource>();
  for (let i = sorted.length - 1; i >= 0; i--) {
    const resource = sorted[i] as Resource;
    if (resource.lifecycle["create_before_destroy"] === true) first.add(resource);
    if (first.has(resource)) for (const needed of dependencies.of(resource)) first.add(needed);
  }
  return first;
}
