import { formatAddress } from "../model/address";
import type { JsonObject } from "../model/json";
import { Model } from "../model/model";
import type { StackPart } from "../model/stack-part";
import { type AttachAfter, attachOrder, blockOrder } from "../plan/order/attach-order";
import { RESOURCE_TYPES } from "../provider/types";
import type { AttachOrder } from "./rendered-stack";

/**
 * Writes the attach order into the configuration: each attachment depends on the one before it on the same instance.
 * What was declared stays. Changes the documents that the parts were read from.
 *
 * @param order as the plan has it; by default it is worked out here
 * @returns what was added: for each stack, block address by block address
 */
export function addAttachOrder(
  parts: readonly StackPart[],
  order: readonly AttachAfter[] = blockOrder(attachOrder(new Model(parts, RESOURCE_TYPES))),
): AttachOrder {
  const bodies = new Map<string, JsonObject>();
  for (const { name, blocks } of parts) {
    for (const block of blocks) bodies.set(`${name}/${formatAddress(block.mode, block.type, block.name)}`, block.body);
  }
  const added = new Map<string, Map<string, string[]>>();
  for (const { stack, attachment, after } of order) {
    const body = bodies.get(`${stack}/${attachment}`);
    if (!body || !dependOn(body, after)) continue;
    const ofStack = added.get(stack) ?? new Map<string, string[]>();
    added.set(stack, ofStack.set(attachment, [...(ofStack.get(attachment) ?? []), after]));
  }
  return added;
}

/** False: it already did. */
function dependOn(body: JsonObject, address: string): boolean {
  const existing = Array.isArray(body["depends_on"]) ? body["depends_on"] : [];
  if (existing.includes(address)) return false;
  body["depends_on"] = [...existing, address];
  return true;
}
