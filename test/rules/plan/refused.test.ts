import type { JsonObject } from "../../../src/model/json";
import { planRefused } from "../../../src/rules/plan/refused/rule";
import { type Case, table } from "../table";

const GROUP = "alicloud_alb_server_group.fc";
const DB = "alicloud_gpdb_instance.db";
const TABLE = "alicloud_polardb_dynamo_table.t";
const ZONAL = "alicloud_polardb_zonal_db_cluster.z";
const variables = { v: {} };

const one = (address: string, body: JsonObject): Case[1] => ({ resources: { [address]: body }, variables });
const group = (more: JsonObject) => one(GROUP, { server_group_name: "fc", server_group_type: "Fc", ...more });
const changed = (address: string, before: JsonObject, after: JsonObject): Case[1] => ({
  resources: { [address]: after },
  state: { [address]: { id: "x-1", ...before } },
  variables,
});
const refuses = (address: string) => [`violation ${address} violation`];
const open = (address: string) => [`undecided ${address} variable v`];

table(planRefused, [
  ["a plain group", group({}), []],
  ["with a protocol", group({ protocol: "HTTP" }), refuses(GROUP)],
  ["with a VPC", group({ vpc_id: "vpc-1" }), refuses(GROUP)],
  ["with a VPC that Terraform does not know yet", group({ vpc_id: "${alicloud_vpc.main.id}" }), []],
  ["with a VPC that only Terraform knows", group({ vpc_id: "${var.v}" }), open(GROUP)],
  ["of another type, whatever the VPC is", group({ server_group_type: "Instance", vpc_id: "${var.v}" }), []],
  ["of a type that only Terraform knows", group({ server_group_type: "${var.v}" }), open(GROUP)],
  [
    "nothing changes, and the provider looks all the same",
    changed(GROUP, { server_group_type: "Fc", protocol: "HTTP" }, { server_group_type: "Fc", protocol: "HTTP" }),
    refuses(GROUP),
  ],
  ["a backup without its instance", one(DB, { backup_id: "b-1" }), refuses(DB)],
  ["a backup of an instance", one(DB, { backup_id: "b-1", src_db_instance_name: "gp-1" }), []],
  ["a backup that only Terraform knows", one(DB, { backup_id: "${var.v}", src_db_instance_name: "gp-1" }), open(DB)],
  ["another payment", changed(DB, { payment_type: "PayAsYouGo" }, { payment_type: "Subscription" }), refuses(DB)],
  [
    "another payment, and how long",
    changed(DB, { payment_type: "PayAsYouGo" }, { payment_type: "Subscription", period: "Month", used_time: "1" }),
    [],
  ],
  [
    "another payment together with what replaces it: the provider is asked for the former object first",
    changed(DB, { payment_type: "PayAsYouGo", engine: "a" }, { payment_type: "Subscription", engine: "gpdb" }),
    refuses(DB),
  ],
  ["paid in advance from the start", one(DB, { payment_type: "Subscription" }), []],
  ["no capacity", one(TABLE, { billing_mode: "PROVISIONED", read_capacity: 1 }), refuses(TABLE)],
  ["capacity", one(TABLE, { billing_mode: "PROVISIONED", read_capacity: 1, write_capacity: 1 }), []],
  [
    "no capacity of an index",
    one(TABLE, {
      billing_mode: "PROVISIONED",
      read_capacity: 1,
      write_capacity: 1,
      global_secondary_index: [{ name: "i", read_capacity: 1 }],
    }),
    refuses(TABLE),
  ],
  ["nodes that are JSON", one(ZONAL, { db_cluster_nodes_configs: { a: "{}", b: "null" } }), []],
  ["a node that is none", one(ZONAL, { db_cluster_nodes_configs: { a: "{" } }), refuses(ZONAL)],
  [
    "a node whose class is a number",
    one(ZONAL, { db_cluster_nodes_configs: { a: '{"db_node_class":1}' } }),
    refuses(ZONAL),
  ],
]);

const SWITCH = "alicloud_vswitch.a";
const BODY = { vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" };
const vswitch = (create: string) => one(SWITCH, { ...BODY, timeouts: { create } });

table(planRefused, [
  ["a timeout", vswitch("20m"), []],
  ["a timeout that is known after the apply", vswitch("${alicloud_vpc.main.status}"), [`violation ${SWITCH} timeout`]],
  ["a timeout that only Terraform knows", vswitch("${var.v}"), []],
  [
    "a timeout of what stays as it is: nobody reads it",
    changed(SWITCH, BODY, { ...BODY, timeouts: { create: "${alicloud_vpc.main.status}" } }),
    [],
  ],
]);
