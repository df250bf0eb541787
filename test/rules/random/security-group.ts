import type { JsonObject } from "../../../src/model/json";
import type { Host } from "./world";

/** A sound rule of the host's group. */
export function ruleOf(host: Host): JsonObject {
  return {
    security_group_id: host.group,
    type: "ingress",
    ip_protocol: "tcp",
    port_range: "443/443",
    cidr_ip: "10.0.0.0/8",
  };
}
