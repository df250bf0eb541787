import type { Hiding, Readable } from "../sdk/field";
import { deepEqual, type Go, type GoMap, GoSet } from "../sdk/go-value";
import { printed, trimmed, trimmedSpace, withoutSuffix } from "./go-functions";
import { goJson, isGoObject, type ParsedGo, parsed, sameJsonArrays, sameJsonObjects } from "./go-json";

/*
 * What hides a difference and is no condition: a function of the provider for each place, aliyun/alicloud 1.289.0.
 */

/** diff_suppress_funcs.go, securityIpsDiffSuppressFunc */
const withoutSecurityIps: Hiding = (_key, _old, _next, data) => {
  const ips = data.getOk("security_ips");
  return !(ips instanceof GoSet && ips.size > 0);
};

/** The same parts between commas, in any order. */
const sameParts: Hiding = (_key, old, next) => deepEqual(old.split(",").sort(), next.split(",").sort());
const samePartsIfSet: Hiding = (key, old, next, data) =>
  old !== "" && next !== "" && old !== next && sameParts(key, old, next, data);

/** diff_suppress_funcs.go, dnsValueDiffSuppressFunc */
const sameDnsValue: Hiding = (_key, old, next, data) => {
  const named = ["NS", "MX", "CNAME", "SRV"].includes(data.get("type") as string);
  return old === (named ? withoutSuffix(trimmedSpace(next), ".") : next);
};

/** diff_suppress_funcs.go, alikafkaInstanceConfigDiffSuppressFunc: only what is written counts. */
const sameKafkaConfig: Hiding = (_key, old, next) => {
  if (next === "" || old === "") return next === "";
  const [before, after] = [textsOf(old), textsOf(next)];
  if (!before || !after) return false;
  return Object.entries(after).every(([name, value]) => !Object.hasOwn(before, name) || before[name] === value);
};

function textsOf(text: string): { readonly [name: string]: ParsedGo } | undefined {
  const value = parsed(text);
  return isGoObject(value) && Object.values(value).every((one) => typeof one === "string") ? value : undefined;
}

/** resource_alicloud_alb_load_balancer.go: only a protection by the console has a reason. */
const withoutConsoleProtection: Hiding = (_key, _old, _next, data) => {
  const blocks = data.getOk("modification_protection_config");
  if (!Array.isArray(blocks) || blocks.length === 0 || blocks.length > 2) return true;
  return printed((blocks[0] as GoMap | undefined)?.get("status")) !== "ConsoleProtection";
};

/** resource_alicloud_api_gateway_backend_model.go */
const sameModel: Hiding = (_key, old, next) => old === next || sameJsonObjects(old, next);

/** resource_alicloud_bastionhost_instance.go: the first server, whatever its password. */
const sameServer =
  (name: string): Hiding =>
  (_key, _old, _next, data) => {
    const [before, after] = data.change(name).map((set) => (set as GoSet).list()[0] as GoMap | undefined);
    if (!before || !after || before.size !== after.size) return false;
    return [...before].every(([member, value]) => member === "password" || value === after.get(member));
  };

/** resource_alicloud_cs_kubernetes_node_pool.go: a state may hold the text, or its Base64. */
const sameUserData: Hiding = (_key, old, next) => next === (isBase64(old) ? old : Buffer.from(old).toString("base64"));

function isBase64(text: string): boolean {
  const plain = text.replace(/[\r\n]/g, "");
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}

/** resource_alicloud_datahub_topic.go */
const notTuple: Hiding = (_key, _old, _next, data) => data.get("record_type") !== "TUPLE";

const begins = (old: string, next: string): boolean => old !== "" && next !== "" && next.startsWith(trimmed(old, "Z"));

/** resource_alicloud_ecs_capacity_reservation.go */
const sameEnd: Hiding = (_key, old, next, data) => data.get("end_time_type") === "Unlimited" || begins(old, next);

/** resource_alicloud_ecs_instance_set.go */
const sameRelease: Hiding = (_key, old, next, data) =>
  data.get("instance_charge_type") === "PrePaid" || begins(old, next);

/** resource_alicloud_polardb_zonal_db_cluster.go */
const isLatestVersion: Hiding = (_key, old, _next, data) => {
  const latest = data.getOk("cluster_latest_version");
  return latest === undefined || old === latest;
};

/** resource_alicloud_polardb_zonal_endpoint.go: the nodes that were there are among those that are wanted. */
const sameNodeIds: Hiding = (_key, _old, _next, data) => {
  const [before, after] = data.change("db_cluster_nodes_ids") as readonly [GoMap, GoMap];
  const wanted = new Set(after.values());
  return after.size === 0 || [...before.values()].every((id) => wanted.has(id));
};

const sameNodeKeys: Hiding = (_key, _old, _next, data) => {
  const [oldIds, newIds] = data.change("db_cluster_nodes_ids") as readonly [GoMap, GoMap];
  const [oldKeys, newKeys] = data.change("nodes_key") as readonly [GoSet, GoSet];
  const wanted = new Set(newKeys.list().map((key) => newIds.get(key as string) ?? ""));
  return oldKeys.list().every((key) => wanted.has(oldIds.get(key as string) ?? ""));
};

/** resource_alicloud_log_dashboard.go */
const sameCharts: Hiding = (_key, old, next) => (old === "" && next === "") || sameJsonArrays(old, next);

/** resource_alicloud_oss_bucket_object.go: the same moment, with or without milliseconds. */
const sameMoment: Hiding = (_key, old, next) => momentOf(old) !== undefined && momentOf(old) === momentOf(next);

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function momentOf(text: string): number | undefined {
  const moment = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** resource_alicloud_ros_stack_instances.go, suppressListOrderDiff */
const sameList: Hiding = (key, _old, _next, data) => {
  const [before, after] = membersOf(data, key.includes(".") ? key.slice(0, key.lastIndexOf(".")) : key);
  return before.size === after.size && [...before].every((one) => after.has(one));
};

const sameAccounts: Hiding = (key, old, next, data) => {
  const emptied = key.endsWith(".#") && [old, next].sort().join() === ",0";
  return emptied || sameList(key, old, next, data);
};

/** resource_alicloud_vpc.go: the same blocks, however often and in any order. */
const sameBlocks: Hiding = (_key, _old, _next, data) => {
  const [before, after] = membersOf(data, "secondary_cidr_blocks");
  return before.size > 0 && before.size === after.size && [...before].every((one) => after.has(one));
};

function membersOf(data: Readable, address: string): readonly [ReadonlySet<Go>, ReadonlySet<Go>] {
  const [before, after] = data
    .change(address)
    .map((list) => new Set(Array.isArray(list) ? (list as readonly Go[]) : []));
  return [before as ReadonlySet<Go>, after as ReadonlySet<Go>];
}

const ORIGIN = ["address", "type", "name", "weight", "enabled"];
const AUTH = ["access_key", "auth_type", "region", "version"];

/** resource_alicloud_esa_origin_pool.go: the same origins by their names, whatever the service adds to them. */
const sameOrigins: Hiding = (_key, _old, _next, data) => {
  const [before, after] = data.change("origins").map((set) => (set as GoSet).list().map(originOf).sort(byName));
  if (!before || !after || before.length !== after.length) return false;
  return before.every((one, i) => {
    const other = after[i] as Origin;
    return one.rest === other.rest && (one.header === other.header || sameJsonObjects(one.header, other.header));
  });
};

interface Origin {
  readonly name: string;
  readonly header: string;
  readonly rest: string;
}

function originOf(element: Go): Origin {
  const origin = element as GoMap;
  const auth = (origin.get("auth_conf") as readonly GoMap[] | undefined)?.[0];
  const rest = [
    ...ORIGIN.map((name) => origin.get(name) ?? null),
    auth ? AUTH.map((name) => auth.get(name) ?? null) : null,
  ];
  return { name: printed(origin.get("name")), header: printed(origin.get("header")), rest: JSON.stringify(rest) };
}

function byName(a: Origin, b: Origin): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** service_alicloud_edas.go: what the service knows of a hook or probe is the same. */
const sameHook: Hiding = (_key, old, next) => {
  const [before, after] = [parsed(old), parsed(next)];
  if (!isGoObject(before) || !isGoObject(after)) return false;
  return goJson(hookOf(before)) === goJson(hookOf(after));
};

const HOOK: Readonly<Record<string, readonly string[]>> = {
  exec: ["command"],
  httpGet: ["path", "port", "scheme", "httpHeaders"],
  tcpSocket: ["host", "port"],
};
const PROBER = ["failureThreshold", "initialDelaySeconds", "successThreshold", "timeoutSeconds"];

function hookOf(hook: { readonly [name: string]: ParsedGo }): ParsedGo {
  const handlers = Object.entries(HOOK).flatMap(([name, members]): [string, ParsedGo][] => {
    const one = hook[name];
    return isGoObject(one) ? [[name, members.map((member) => one[member] ?? null)]] : [];
  });
  return Object.fromEntries([...handlers, ...PROBER.map((name): [string, ParsedGo] => [name, hook[name] ?? 0])]);
}

/** By type and place. */
const HIDING = new Map<string, Hiding>([
  ["alicloud_alb_load_balancer modification_protection_config.reason", withoutConsoleProtection],
  ["alicloud_alidns_record value", sameDnsValue],
  ["alicloud_alikafka_instance config", sameKafkaConfig],
  ["alicloud_api_gateway_backend_model backend_model_data", sameModel],
  ["alicloud_bastionhost_instance ad_auth_server", sameServer("ad_auth_server")],
  ["alicloud_bastionhost_instance ldap_auth_server", sameServer("ldap_auth_server")],
  ["alicloud_click_house_enterprise_db_cluster_security_ip security_ip_list", sameParts],
  ["alicloud_cs_kubernetes_node_pool user_data", sameUserData],
  ["alicloud_datahub_topic record_schema", notTuple],
  ["alicloud_dns_record value", sameDnsValue],
  ["alicloud_ecs_capacity_reservation end_time", sameEnd],
  ["alicloud_ecs_instance_set auto_release_time", sameRelease],
  ["alicloud_edas_k8s_application liveness", sameHook],
  ["alicloud_edas_k8s_application post_start", sameHook],
  ["alicloud_edas_k8s_application pre_stop", sameHook],
  ["alicloud_edas_k8s_application readiness", sameHook],
  ["alicloud_esa_origin_pool origins", sameOrigins],
  ["alicloud_gpdb_instance ip_whitelist.security_ip_list", samePartsIfSet],
  ["alicloud_hbase_instance ip_white", sameParts],
  ["alicloud_kvstore_instance security_group_id", sameParts],
  ["alicloud_log_dashboard char_list", sameCharts],
  ["alicloud_oss_bucket_object object_worm_retain_until_date", sameMoment],
  ["alicloud_polardb_zonal_db_cluster cluster_version", isLatestVersion],
  ["alicloud_polardb_zonal_endpoint db_cluster_nodes_ids", sameNodeIds],
  ["alicloud_polardb_zonal_endpoint nodes_key", sameNodeKeys],
  ["alicloud_redis_tair_instance security_group_id", samePartsIfSet],
  ["alicloud_redis_tair_instance security_ips", samePartsIfSet],
  ["alicloud_ros_stack_instances account_ids", sameList],
  ["alicloud_ros_stack_instances deployment_targets.account_ids", sameAccounts],
  ["alicloud_ros_stack_instances deployment_targets.rd_folder_ids", sameList],
  ["alicloud_ros_stack_instances region_ids", sameList],
  ["alicloud_vpc secondary_cidr_blocks", sameBlocks],
]);

/** The function that hides a difference at a place of a type; undefined where it is not known here. */
export function hidingOf(type: string, path: string, name: string | undefined): Hiding | undefined {
  return name === "securityIpsDiffSuppressFunc" ? withoutSecurityIps : HIDING.get(`${type} ${path}`);
}
