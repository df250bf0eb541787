import type { Model, Target } from "../model/model";
import type { Attachment } from "./network";

/**
 * Whether the prior state already holds an attachment: on the same instance and, as far as that is known, of the same
 * interface. What is held is not attached again.
 */
export function isHeld(model: Model, attachment: Attachment): boolean {
  const prior = model.prior(attachment.resource);
  if (!prior || prior.tainted || prior.attributes["instance_id"] !== idOf(model, attachment.instance)) return false;
  if (attachment.interface.kind === "unknown") return true;
  return prior.attributes["network_interface_id"] === idOf(model, attachment.interface);
}

/** The id that a target has now; undefined for what does not exist yet. */
function idOf(model: Model, target: Target): string | undefined {
  if (target.kind === "external") return target.id;
  if (target.kind !== "resource") return undefined;
  const prior = model.prior(target.resource);
  const id = prior?.tainted ? undefined : prior?.attributes["id"];
  return typeof id === "string" ? id : undefined;
}
