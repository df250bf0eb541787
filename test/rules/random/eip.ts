import type { JsonObject } from "../../../src/model/json";

/** An EIP of its own on something. */
export function eipOn(instance_id: string): Record<string, JsonObject> {
  return {
    "alicloud_eip_address.extra": { address_name: "extra", bandwidth: "5" },
    "alicloud_eip_association.extra": { allocation_id: "${alicloud_eip_address.extra.id}", instance_id },
  };
}
