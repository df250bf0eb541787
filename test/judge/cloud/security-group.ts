import { ApiError, type Cloud, type CloudObject, type Kind } from "./cloud";
import { text, texts } from "./text";

/** Security groups: they stay while anything is in them or a rule names them. Source: ECS API, DeleteSecurityGroup. */
export const securityGroup: Kind = {
  async create(cloud, wanted) {
    const action = "CreateSecurityGroup";
    if (text(wanted["vpc_id"])) cloud.need("alicloud_vpc", wanted["vpc_id"], "InvalidVpcId.NotFound", action);
    const type = text(wanted["security_group_type"]) || "normal";
    const access = text(wanted["inner_access_policy"]) || text(wanted["inner_access"]);
    if (type === "enterprise" && access !== "") {
      throw new ApiError("InvalidParameter.InnerAccessPolicy", "ModifySecurityGroupPolicy");
    }
    return {
      id: cloud.newId("sg"),
      facts: { security_group_type: type, inner_access_policy: innerAccess(type, wanted["inner_access_policy"]) },
    };
  },
  // Source: resource_alicloud_security_group.go, which repeats the call on this for ten minutes.
  remove: (cloud, object) => cloud.retrying(["DependencyViolation"], () => checkUnused(cloud, object), 10),
};

function innerAccess(type: string, wanted: unknown): string {
  return typeof wanted === "string" && wanted !== "" ? wanted : type === "enterprise" ? "Drop" : "Accept";
}

function checkUnused(cloud: Cloud, { id }: CloudObject): void {
  const members = ["alicloud_instance", "alicloud_ecs_network_interface"].flatMap((type) => cloud.all(type));
  const rules = cloud.all("alicloud_security_group_rule");
  const used =
    members.some(({ facts }) => groupsOf(facts).includes(id)) ||
    rules.some(({ facts }) => text(facts["source_security_group_id"]) === id);
  if (used) throw new ApiError("DependencyViolation", "DeleteSecurityGroup", id);
}

/** Ids of the groups of an instance or interface, under either name. */
export function groupsOf(facts: CloudObject["facts"]): string[] {
  return [...new Set([...texts(facts["security_group_ids"]), ...texts(facts["security_groups"])])];
}

/** A rule of a group. Source: ECS API, AuthorizeSecurityGroup. */
export const securityGroupRule: Kind = {
  async create(cloud, wanted) {
    const action = "AuthorizeSecurityGroup";
    const group = cloud.need(
      "alicloud_security_group",
      wanted["security_group_id"],
      "InvalidSecurityGroupId.NotFound",
      action,
    );
    const rules = cloud
      .all("alicloud_security_group_rule")
      .filter(({ facts }) => facts["security_group_id"] === group.id);
    cloud.quota("sg.rules", rules.length, "AuthorizationLimitExceed", action);
    const source = text(wanted["source_security_group_id"]);
    const other = source ? cloud.get("alicloud_security_group", source) : undefined;
    if (other && text(other.facts["vpc_id"]) !== text(group.facts["vpc_id"])) {
      throw new ApiError("InvalidSourceGroupId.Mismatch", action, source);
    }
    const protocol = text(wanted["ip_protocol"]);
    if (protocol === "icmp" && text(wanted["ipv6_cidr_ip"])) {
      throw new ApiError("InvalidParam.Ipv4ProtocolConflictWithIpv6Address", action);
    }
    if (protocol === "icmpv6" && text(wanted["cidr_ip"])) {
      throw new ApiError("InvalidParam.Ipv6ProtocolConflictWithIpv4Address", action);
    }
    const parts = [
      "security_group_id",
      "type",
      "ip_protocol",
      "port_range",
      "nic_type",
      "cidr_ip",
      "policy",
      "priority",
    ];
    return { id: parts.map((part) => text(wanted[part])).join(":"), facts: {} };
  },
};
