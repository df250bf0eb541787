import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";

/** One EIP on one instance, interface or anything else. */
export interface Association {
  readonly resource: Resource;
  readonly address: Target;
  readonly target: Target;
}

/** In declaration order. */
export function associationsOf(model: Model): readonly Association[] {
  return model.ofType("alicloud_eip_association").map((resource) => ({
    resource,
    address: model.target(resource, "allocation_id"),
    target: model.target(resource, "instance_id"),
  }));
}
