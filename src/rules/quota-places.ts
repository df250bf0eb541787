import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { toIdentity } from "../provider/network";

export interface Place {
  readonly key: string;
  readonly label: string;
}

/**
 * The region that a resource is made in. A stack has one for each configuration of the provider; that two stacks share
 * one is not seen.
 */
export function regionPlace(resource: Resource): Place {
  const provider = resource.meta("provider");
  const name = typeof provider === "string" ? provider.replace(/^\$\{(.*)\}$/, "$1") : "alicloud";
  return { key: `${resource.stack}/${name}`, label: `${resource.stack} (${name})` };
}

/** What a resource refers to, by an attribute; undefined when that is not known. */
export function targetPlace(model: Model, resource: Resource, attribute: string): Place | undefined {
  const identity = toIdentity(model.target(resource, attribute));
  return identity.kind === "known" ? identity.value : undefined;
}
