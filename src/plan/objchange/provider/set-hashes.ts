import type { Go, GoMap } from "../sdk/go-value";
import { checksum } from "../sdk/hash";
import { printed } from "./go-functions";
import { goJson, isGoObject, parsed } from "./go-json";

/*
 * Sets whose elements the provider hashes by a function of its own, aliyun/alicloud 1.289.0.
 */

type Text = (element: GoMap) => string;

/** The texts of members, each with something behind it. */
const joined =
  (names: readonly string[], end = "-"): Text =>
  (element) =>
    names.map((name) => printed(element.get(name) ?? "") + end).join("");

const nameAndValue: Text = (element) => `${element.get("name")}|${element.get("value")}`;
const present =
  (names: readonly string[]): Text =>
  (element) =>
    joined(names.filter((name) => element.has(name)))(element);

/** A document counts by what it says, and not at all where it says nothing. */
const permissionPolicy: Text = (element) => {
  const document = parsed(printed(element.get("permission_policy_document") ?? ""));
  const text = isGoObject(document) ? `${goJson(document)}-` : document === null ? "null-" : "";
  return joined(["permission_policy_type", "permission_policy_name"])(element) + text;
};

const RULE = ["direction", "ip_protocol", "port_range", "policy", "priority", "source_cidr_ip", "dest_cidr_ip"];

const HASHES = new Map<string, Text>([
  ["alicloud_cdn_domain_config function_args", joined(["arg_name", "arg_value"])],
  ["alicloud_cloud_sso_access_configuration permission_policies", permissionPolicy],
  ["alicloud_eflo_node_group nodes", joined(["node_id"], "")],
  [
    "alicloud_ens_security_group permissions",
    (element) =>
      [...RULE, "ipv6_source_cidr_ip", "ipv6_dest_cidr_ip", "description"]
        .map((name) => printed(element.get(name)))
        .join("|"),
  ],
  ["alicloud_ess_scalinggroup_vserver_groups vserver_groups.vserver_attributes", joined(["vserver_group_id", "port"])],
  [
    "alicloud_gwlb_server_group servers",
    (element) => joined(element.get("server_type") === "Eni" ? ["server_id", "server_ip"] : ["server_id"])(element),
  ],
  ["alicloud_kvstore_instance parameters", nameAndValue],
  ["alicloud_nlb_load_balancer zone_mappings", joined(["zone_id"], "")],
  ["alicloud_oss_bucket lifecycle_rule.abort_multipart_upload", present(["created_before_date", "days"])],
  ["alicloud_polardb_dynamo_table attribute", joined(["name"], "")],
  ["alicloud_polardb_dynamo_table global_secondary_index", joined(["name"], "")],
  ["alicloud_polardb_dynamo_table local_secondary_index", joined(["name"], "")],
  [
    "alicloud_privatelink_vpc_endpoint_service resource",
    (element) => `${printed(element.get("resource_id"))}|${printed(element.get("resource_type"))}`,
  ],
  [
    "alicloud_vpn_gateway_vpn_attachment tunnel_options_specification",
    (element) => `${printed(element.get("tunnel_index"))}-${printed(element.get("customer_gateway_id"))}`,
  ],
]);

const TRANSITION = ["created_before_date", "storage_class", "days", "is_access_time", "return_to_std_when_visit"];

/** Of functions that several types share. */
const SHARED = new Map<string, Text>([
  ["parameterToHash", nameAndValue],
  ["parameterToHashDdr", nameAndValue],
  ["transitionsHash", present(TRANSITION)],
  ["expirationHash", present(["date", "created_before_date", "days", "expired_object_delete_marker"])],
]);

/** The hash of a set's elements at a place of a type; undefined where it is not known here. */
export function hashFor(type: string, path: string, name: string | 1): ((element: Go) => number) | undefined {
  const text = SHARED.get(String(name)) ?? HASHES.get(`${type} ${path}`);
  return text && ((element) => checksum(text((element ?? new Map()) as GoMap)));
}
