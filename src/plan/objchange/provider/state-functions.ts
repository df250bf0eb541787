import type { Go } from "../sdk/go-value";
import { trimmedSpace } from "./go-functions";
import { goJson, parsed } from "./go-json";
import { normalisedYaml } from "./yaml";

/*
 * Texts that go into the state in another form than they are written in (StateFunc), aliyun/alicloud 1.289.0.
 */

type Form = (text: string) => string;

const json: Form = (text) => {
  const value = text === "" ? undefined : parsed(text);
  return value === undefined ? text : goJson(value);
};

const FORMS = new Map<string, Form>([
  ["alicloud_arms_env_custom_job config_yaml", normalisedYaml],
  ["alicloud_arms_env_pod_monitor config_yaml", normalisedYaml],
  ["alicloud_arms_env_service_monitor config_yaml", normalisedYaml],
  ["alicloud_arms_prometheus_monitoring config_yaml", normalisedYaml],
  ["alicloud_arms_remote_write remote_write_yaml", normalisedYaml],
  ["alicloud_cms_agg_task_group agg_task_group_config", normalisedYaml],
  ["alicloud_cms_hybrid_monitor_fc_task yarm_config", normalisedYaml],
  ["alicloud_ecs_key_pair public_key", trimmedSpace],
  ["alicloud_gpdb_db_resource_group resource_group_config", json],
  ["alicloud_log_ingestion source", json],
  ["alicloud_logtail_config input_detail", json],
  ["alicloud_pai_flow_pipeline manifest", normalisedYaml],
  ["alicloud_pai_service service_config", json],
]);

/** The state function at a place of a type; undefined where it is not known here. */
export function stateFunctionOf(type: string, path: string): ((written: Go) => string) | undefined {
  const form = FORMS.get(`${type} ${path}`);
  return form && ((written) => (typeof written === "string" ? form(written) : ""));
}
