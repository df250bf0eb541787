import type { JsonObject } from "../../../src/model/json";
import type { Host } from "./world";

/** An enhanced gateway in the vSwitch of the host. */
export function gateway(host: Host, more: JsonObject = {}): Record<string, JsonObject> {
  return {
    "alicloud_nat_gateway.extra": {
      vpc_id: `\${alicloud_vpc.${host.vpc}.id}`,
      vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`,
      nat_type: "Enhanced",
      payment_type: "PayAsYouGo",
      ...more,
    },
  };
}
