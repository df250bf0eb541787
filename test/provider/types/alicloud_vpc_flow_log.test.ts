import { expect, test } from "vitest";
import type { Json } from "../../../src/model/json";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { model, object, state } from "../../support/model";

/** All that is required, as somebody would write it. */
const WRITTEN: { readonly [name: string]: Json } = {
  log_store_name: "flows",
  project_name: "network",
  resource_id: "vpc-1",
  resource_type: "VPC",
  traffic_type: "All",
};

/** An attribute, another value of it, what the change of it does, and the calls that are made for it, in their order. */
const CHANGES: [name: string, value: Json, kind: string, calls: string[]][] = [
  ["aggregation_interval", 5, "update", ["ModifyFlowLogAttribute"]],
  ["description", "of the office", "update", ["ModifyFlowLogAttribute"]],
  ["flow_log_name", "office", "update", ["ModifyFlowLogAttribute"]],
  ["ip_version", "IPv6", "update", ["ModifyFlowLogAttribute"]],
  ["log_store_name", "other", "replace", ["DeleteFlowLog", "CreateFlowLog"]],
  ["project_name", "other", "replace", ["DeleteFlowLog", "CreateFlowLog"]],
  ["resource_group_id", "rg-1", "update", ["MoveResourceGroup"]],
  ["resource_id", "vpc-2", "replace", ["DeleteFlowLog", "CreateFlowLog"]],
  ["resource_type", "VSwitch", "replace", ["DeleteFlowLog", "CreateFlowLog"]],
  ["status", "Inactive", "update", ["ActiveFlowLog, DeactiveFlowLog"]],
  ["tags", { team: "web" }, "update", ["TagResources"]],
  ["traffic_path", ["all"], "replace", ["DeleteFlowLog", "CreateFlowLog"]],
  ["traffic_type", "Allow", "replace", ["DeleteFlowLog", "CreateFlowLog"]],
];

test.each(CHANGES)("a change of %s", (name, value, kind, calls) => {
  const built = model(
    { alicloud_vpc_flow_log: { it: { ...WRITTEN, [name]: value } } },
    state(object("alicloud_vpc_flow_log.it", { id: "it-1", ...WRITTEN })),
  );
  const { changes, waves } = makePlan(built, new Network(built));
  const own = waves.flat().map(({ call }) => call);
  expect({ kind: changes[0]?.kind, calls: own }).toEqual({ kind, calls });
});
