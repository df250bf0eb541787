import type { JsonObject } from "../../../src/model/json";
import type { Stack } from "../harness";
import { instance, nic, stack, vswitch } from "./support";

function asking(version: string): JsonObject {
  return { terraform: { required_providers: { alicloud: { source: "aliyun/alicloud", version } } } };
}

/** Stacks that bring out every message and every fix of the rules schema/*. */
export const SCHEMA_CORPUS: readonly Stack[] = [
  stack(nic({ vswitch: "v" })),
  stack({ "alicloud_ecs_network_interface.x": {} }),
  stack(instance({ io_optimized: "optimized" })),
  stack(nic({ mac: "00:16:3e:00:00:01" })),
  stack(nic({ description: [] })),
  stack(nic({ ipv6_addresses: [..."0123456789a"] })),
  stack(instance({ status: "Sleeping" })),
  stack(nic({ ipv6_address_count: 11 })),
  stack(instance({ description: "x" })),
  stack(instance({ instance_type: "g6.large" })),
  stack(instance({ period: 10 })),
  stack(nic({ name: "a", network_interface_name: "b" })),
  stack(vswitch({ availability_zone: "cn-hangzhou-a" })),
  stack({ "alicloud_vswitch.x": {} }),
  stack({ "alicloud_vpcc.x": {} }),
  { resources: {}, data: { "data.alicloud_zoness.x": {} } },
  stack({ "alicloud_slb_load_balancer.x": { internet: true } }),
  stack({ "alicloud_ecs_network_interface.x": { vswitch_id: "v", security_group_ids: [] } }),
  stack(instance({ period: 1.5 })),
  stack({ "alicloud_cen_bandwidth_limit.x": { instance_id: "c", region_ids: ["a", "b"], bandwidth_limit: 0 } }),
  stack({ "alicloud_image.x": { disk_device_mapping: [{ size: 40000 }] } }),
  stack({ "alicloud_kvstore_instance.x": { security_ips: [""] } }),
  stack({ "alicloud_nas_snapshot.x": { file_system_id: "f", description: "http://a" } }),
  stack({ "alicloud_polardb_cluster.x": { hot_replica_mode: "ON" } }),
  stack({ "alicloud_alikafka_topic.x": { configs: "{" } }),
  stack({ "alicloud_arms_env_custom_job.x": { config_yaml: "a: [" } }),
  stack({ "alicloud_edas_slb_attachment.x": { slb_ip: "10.0.0" } }),
  stack({ "alicloud_sag_snat_entry.x": { cidr_block: "10.0.0.1/8" } }),
  stack({ "alicloud_kms_client_key.x": { not_after: "tomorrow" } }),
  stack({ "alicloud_oss_bucket.x": { lifecycle_rule: [{ enabled: true, expiration: [{ date: "2027-02-30" }] }] } }),
  stack({ "alicloud_polardb_dynamo_item.x": { db_cluster_id: "" } }),
  stack({ "alicloud_cdn_domain.x": { parameter_filter_config: [{ hash_key_args: ["a,b"] }] } }),
  stack({ "alicloud_ons_group.x": { instance_id: "i", group_id: "group-1" } }),
  stack({ "alicloud_dns_record.x": { name: "a.com", host_record: "www", type: "A", value: "203.0.113.1" } }),
  stack(nic({ name: "a" })),
  { resources: { "alicloud_vpc.x": {} }, blocks: asking("1.250.0") },
  { resources: { "alicloud_vpc.x": { vpc_name: "a" } }, blocks: asking("1.100.0") },
  { resources: { "alicloud_vpc.x": {} }, blocks: asking("1.300.0") },
  { resources: {}, state: { "alicloud_vpc.x": { id: "vpc-1", "//version": 1 } } },
  { resources: {}, providers: [{ region: "own-region-of-somebody" }] },
];
