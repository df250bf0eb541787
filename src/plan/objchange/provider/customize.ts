import type { Customize } from "../sdk/customized";
import type { Go, GoMap, GoSet } from "../sdk/go-value";
import { isGoObject, parsed } from "./go-json";

/*
 * What the provider makes of a difference once it is there (CustomizeDiff), aliyun/alicloud 1.289.0.
 */

/** Switches of the provider block that change a plan. */
export interface Features {
  /** `features { ecs_instance { replace_on_image_update = true } }` */
  readonly replaceOnImageUpdate?: boolean;
}

/** resource_alicloud_ecs_launch_template.go: a change of these makes a new version. */
const VERSIONED = [
  ...["auto_release_time", "data_disks", "deployment_set_id", "description", "enable_vm_os_config", "host_name"],
  ...["http_endpoint", "http_put_response_hop_limit", "http_tokens", "image_id", "image_options", "image_owner_alias"],
  ...["instance_charge_type", "instance_name", "instance_type", "internet_charge_type", "internet_max_bandwidth_in"],
  ...["internet_max_bandwidth_out", "io_optimized", "key_pair_name", "launch_template_name", "name"],
  ...["network_interfaces", "network_type", "password_inherit", "period", "private_ip_address", "ram_role_name"],
  ...["resource_group_id", "security_enhancement_strategy", "security_group_id", "security_group_ids"],
  ...["spot_duration", "spot_price_limit", "spot_strategy", "system_disk", "system_disk_category"],
  ...["system_disk_description", "system_disk_name", "system_disk_size", "tags", "user_data", "userdata"],
  ...["version_description", "vpc_id", "vswitch_id", "zone_id"],
];

const launchTemplate: Customize = (diff) => {
  if (diff.id !== "" && VERSIONED.some((name) => diff.hasChange(name))) diff.setUnknown("latest_version_number");
  return undefined;
};

/** resource_alicloud_instance.go: another image replaces the instance, if the provider is told to. */
const instance = ({ replaceOnImageUpdate }: Features): Customize | undefined => {
  if (!replaceOnImageUpdate) return undefined;
  return (diff) => {
    const [before, after] = diff.change("image_id");
    const changes = before !== "" && after !== "" && before !== after;
    if (diff.id !== "" && diff.isKnown("image_id") && changes) diff.forceReplacement("image_id");
    return undefined;
  };
};

/** resource_alicloud_nlb_load_balancer.go: members of zones that stay the same are no difference. */
const networkLoadBalancer: Customize = (diff) => {
  for (const key of diff.changedKeys("zone_mappings")) {
    const [before, after] = diff.change(key);
    if (typeof before !== "object" && before === after) diff.clear(key);
  }
  return undefined;
};

/** resource_alicloud_pvtz_zone_attachment.go: the two forms of the same. */
const zoneAttachment: Customize = (diff) => {
  if (diff.hasChange("vpcs")) diff.setUnknown("vpc_ids");
  else if (diff.hasChange("vpc_ids")) diff.setUnknown("vpcs");
  return undefined;
};

/** resource_alicloud_alb_server_group.go */
const serverGroup: Customize = (diff) => {
  if (diff.get("server_group_type") !== "Fc") return undefined;
  if (diff.get("vpc_id") !== "") return "fc server group type do not support vpc_id";
  return diff.get("protocol") === "" ? undefined : "fc server group type do not support protocol";
};

/** resource_alicloud_gpdb_instance.go */
const greenplum: Customize = (diff) => {
  if ((diff.get("backup_id") === "") !== (diff.get("src_db_instance_name") === ""))
    return "`backup_id` and `src_db_instance_name` must be set together (both set or both empty)";
  if (diff.id === "" || !diff.hasChange("payment_type") || diff.get("payment_type") !== "Subscription")
    return undefined;
  const complete = diff.get("period") !== "" && diff.get("used_time") !== "";
  return complete
    ? undefined
    : "`period` and `used_time` must be set when `payment_type` is modified to `Subscription`";
};

/** resource_alicloud_polardb_dynamo_table.go */
const dynamoTable: Customize = (diff) => {
  if (diff.get("billing_mode") !== "PROVISIONED") return undefined;
  const indexes = (diff.getOk("global_secondary_index") as GoSet | undefined)?.list() ?? [];
  const enough = (read: Go, write: Go): boolean => Number(read) > 0 && Number(write) > 0;
  if (!enough(diff.get("read_capacity"), diff.get("write_capacity")))
    return "read_capacity and write_capacity are required and must be greater than 0 when billing_mode is PROVISIONED";
  // The provider names the first index; which of a set that is says nothing, and the name may be a secret.
  return indexes.every((one) => enough((one as GoMap).get("read_capacity"), (one as GoMap).get("write_capacity")))
    ? undefined
    : "requires read_capacity and write_capacity greater than 0 when billing_mode is PROVISIONED";
};

/** resource_alicloud_polardb_zonal_db_cluster.go: nodes that are others make what is known of them unknown. */
const zonalCluster: Customize = (diff) => {
  if (!diff.hasChange("db_cluster_nodes_configs")) return undefined;
  const [before, after] = diff.change("db_cluster_nodes_configs").map((map) => nodesOf(map as GoMap));
  if (!before || !after) return "failed to decode JSON";
  const others = [...after.keys()].some((key) => !before.has(key)) || [...before.keys()].some((key) => !after.has(key));
  const both = [...after].map(([key, node]) => [before.get(key), node] as const);
  const switched = others || both.some(([old, node]) => old?.["imci_switch"] !== node["imci_switch"]);
  const changed =
    switched ||
    both.some(([old, node]) => ["db_node_class", "db_node_role"].some((name) => old?.[name] !== node[name]));
  if (changed) diff.setUnknown("db_cluster_nodes_attributes");
  if (switched) diff.setUnknown("db_cluster_nodes_ids");
  return undefined;
};

type Node = Readonly<Record<string, unknown>>;

/** The members of the provider's DBNodeConfig, all of them texts. */
const NODE_TEXTS = ["db_node_class", "db_node_role", "hot_replica_mode", "imci_switch"];

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function nodesOf(configs: GoMap): ReadonlyMap<string, Node> | undefined {
  const nodes = new Map<string, Node>();
  for (const [key, text] of configs) {
    const read = parsed(String(text));
    // To Go, null leaves a struct as it is.
    const node = read === null ? {} : read;
    if (!isGoObject(node) || NODE_TEXTS.some((name) => !isText(node[name]))) return undefined;
    const { imci_switch, db_node_role } = node;
    nodes.set(key, { ...node, imci_switch: imci_switch || "OFF", db_node_role: db_node_role || "Reader" });
  }
  return nodes;
}

const CUSTOMIZE = new Map<string, Customize>([
  ["alicloud_alb_server_group", serverGroup],
  ["alicloud_ecs_launch_template", launchTemplate],
  ["alicloud_gpdb_instance", greenplum],
  ["alicloud_nlb_load_balancer", networkLoadBalancer],
  ["alicloud_polardb_dynamo_table", dynamoTable],
  ["alicloud_polardb_zonal_db_cluster", zonalCluster],
  ["alicloud_pvtz_zone_attachment", zoneAttachment],
]);

/** Those that may refuse a plan. */
const REFUSING: ReadonlySet<Customize | undefined> = new Set([serverGroup, greenplum, dynamoTable, zonalCluster]);

/** Whether a type's CustomizeDiff may refuse a plan. @param type the name that the provider prefers */
export function mayRefuse(type: string): boolean {
  return REFUSING.has(CUSTOMIZE.get(type));
}

/** @param type the name that the provider prefers */
export function customizeOf(type: string, features: Features): Customize | undefined {
  return type === "alicloud_instance" ? instance(features) : CUSTOMIZE.get(type);
}

/** Types whose CustomizeDiff is known here; that of alicloud_mse_cluster asks the cloud while planning. */
export function isCustomizeKnown(type: string): boolean {
  return type === "alicloud_instance" || CUSTOMIZE.has(type);
}
