import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import type { Attachment, Network } from "./network";

/**
 * Whether the prior state already holds an attachment: on the same instance and, as far as that is known, of the same
 * interface. What is held is not attached again.
 */
export function isHeld(model: Model, attachment: Attachment): boolean {
  const prior = model.prior(attachment.resource);
  if (!prior || prior.tainted || prior.attributes["instance_id"] !== presentIdOf(model, attachment.instance))
    return false;
  if (attachment.interface.kind === "unknown") return true;
  return prior.attributes["network_interface_id"] === presentIdOf(model, attachment.interface);
}

/**
 * Whether an interface keeps the object that the state holds, and with it MAC and addresses: a change of its vSwitch or
 * of its primary address replaces it.
 */
export function keepsObject(model: Model, network: Network, resource: Resource): boolean {
  const prior = model.prior(resource);
  if (!prior || prior.tainted || prior.attributes["vswitch_id"] !== presentIdOf(model, network.vswitchOf(resource)))
    return false;
  const address = network.text(resource, "primary_ip_address", "private_ip");
  return (
    address.kind === "absent" || (address.kind === "known" && address.value === prior.attributes["primary_ip_address"])
  );
}

/** The id that a target has now; undefined for what does not exist yet. */
export function presentIdOf(model: Model, target: Target): string | undefined {
  if (target.kind === "external") return target.id;
  if (target.kind !== "resource") return undefined;
  const prior = model.prior(target.resource);
  const id = prior?.tainted ? undefined : prior?.attributes["id"];
  return typeof id === "string" ? id : undefined;
}
