import { formatAddress } from "../model/address";
import type { JsonObject } from "../model/json";
import { Model, type StackPart } from "../model/model";
import type { Resource } from "../model/resource";
import { attachOrder } from "../plan/attach-order";
import { canonicalType } from "../provider/registry";

/**
 * Writes the attach order into the configuration: each attachment depends on the one before it on the same instance.
 * What was declared stays. Changes the documents that the parts were read from.
 *
 * @returns what was added: for each stack, block address by block address
 */
export function addAttachOrder(parts: readonly StackPart[]): Map<string, Map<string, string[]>> {
  const added = new Map<string, Map<string, string[]>>();
  for (const [attachment, before] of attachOrder(new Model(parts, canonicalType))) {
    const [later, earlier] = [blockAddress(attachment), blockAddress(before)];
    // depends_on names whole blocks: among the instances of one block it cannot order anything.
    if (later === earlier || attachment.dependsOn.includes(earlier)) continue;
    dependOn(attachment.block.body, earlier);
    const stack = added.get(attachment.stack) ?? new Map<string, string[]>();
    added.set(attachment.stack, stack.set(later, [...(stack.get(later) ?? []), earlier]));
  }
  return added;
}

function dependOn(body: JsonObject, address: string): void {
  const existing = body["depends_on"];
  body["depends_on"] = [...(Array.isArray(existing) ? existing : []), address];
}

function blockAddress({ block }: Resource): string {
  return formatAddress(block.mode, block.type, block.name);
}
