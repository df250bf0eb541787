import type { JsonObject } from "../../../src/model/json";
import type { Stack } from "../harness";
import { stack } from "./support";

const rule = (more: JsonObject): Record<string, JsonObject> => ({
  "alicloud_security_group_rule.r": {
    security_group_id: "${alicloud_security_group.main.id}",
    type: "ingress",
    ip_protocol: "tcp",
    port_range: "443/443",
    cidr_ip: "10.0.0.0/8",
    ...more,
  },
});

/** Stacks that bring out every message and every fix of the rules security-group/*. */
export const SECURITY_GROUP_CORPUS: readonly Stack[] = [
  stack(rule({ port_range: "-1/-1" })),
  stack(rule({ port_range: "443" })),
  stack(rule({ ip_protocol: "icmp", port_range: "1/2" })),
  stack(rule({ nic_type: "internet" })),
  stack(rule({ nic_type: "internet", cidr_ip: "", source_security_group_id: "sg-9" })),
  stack(rule({ cidr_ip: "" })),
  stack(rule({ cidr_ip: "10.0.0.0/99" })),
  stack(rule({ cidr_ip: "", ipv6_cidr_ip: "::/0", ip_protocol: "icmp", port_range: "" })),
  stack(
    { "alicloud_security_group.e": { vpc_id: "${alicloud_vpc.main.id}", security_group_type: "enterprise" } },
    rule({ security_group_id: "${alicloud_security_group.e.id}", cidr_ip: "", source_security_group_id: "sg-9" }),
  ),
  stack(
    { "alicloud_security_group.o": { vpc_id: "${alicloud_vpc.other.id}" } },
    rule({ cidr_ip: "", source_security_group_id: "${alicloud_security_group.o.id}" }),
  ),
  stack({
    "alicloud_security_group.e": { vpc_id: "vpc-1", security_group_type: "enterprise", inner_access_policy: "Accept" },
    "alicloud_security_group.f": { vpc_id: "vpc-1", security_group_type: "enterprise", inner_access: true },
  }),
  stack(rule({}), { "alicloud_security_group_rule.again": rule({})["alicloud_security_group_rule.r"] ?? {} }),
];
