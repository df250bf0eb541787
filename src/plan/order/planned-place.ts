import { formatAddress } from "../../model/address";
import { modulePath } from "../../model/module-address";
import type { PlannedChange } from "../planned-change";

/** The instance of a module that an object is in. */
export function moduleOf({ resource, prior }: PlannedChange): string {
  return resource?.module.address ?? prior?.module ?? "";
}

/** Its address without instance keys, as states store dependencies. */
export function blockOf({ resource, prior, change }: PlannedChange): string {
  if (resource) return resource.declaration;
  if (!prior) return change.address;
  return formatAddress(prior.mode, prior.type, prior.name, undefined, modulePath(prior.module));
}
