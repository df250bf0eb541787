import type { Resource } from "../model/resource";
import type { Planned } from "./planned";

/** Whether a resource is made by this plan: for the first time, or anew. */
export function isMade(planned: Planned, resource: Resource): boolean {
  const change = planned.of(resource);
  return !change || change.kind === "create" || change.kind === "replace";
}
