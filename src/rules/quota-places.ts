import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { toIdentity } from "../network/network";
import { providerInstance } from "../network/provider-region";
import { overlayOf } from "../provider/overlays";

export interface QuotaPlace {
  readonly key: string;
  readonly label: string;
}

/**
 * The region that a resource is made in: that of the vSwitch or the VPC that it lies in, also where another stack declares
 * it. A stack has one for each configuration of the provider; that two stacks without anything in common share one is not
 * seen.
 */
export function regionPlace(model: Model, resource: Resource): QuotaPlace {
  const { vswitch, vpc } = overlayOf(resource.type)?.place ?? {};
  const [attribute] = vswitch ?? vpc ?? [];
  const outer = attribute === undefined ? undefined : model.target(resource, attribute);
  if (outer?.kind === "resource" && outer.resource.type !== resource.type) return regionPlace(model, outer.resource);
  const name = providerInstance(model, resource);
  return { key: `${resource.stack}/${name}`, label: `${resource.stack} (${name})` };
}

/** What a resource refers to, by an attribute; undefined when that is not known. */
export function targetPlace(model: Model, resource: Resource, attribute: string): QuotaPlace | undefined {
  const identity = toIdentity(model.target(resource, attribute));
  return identity.kind === "known" ? identity.value : undefined;
}
