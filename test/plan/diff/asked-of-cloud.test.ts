import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { stateFromJson } from "../../../src/read/state";
import { readConfiguration } from "../../../src/read/tf-json";

const CLUSTER = {
  cluster_specification: "MSE_SC_1_2_60_c",
  cluster_type: "Nacos-Ans",
  cluster_version: "NACOS_2_0_0",
  instance_count: 1,
  net_type: "privatenet",
  pub_network_flow: "1",
};

function planned(more: JsonObject, code: string | null = "NACOS_2_1"): unknown[] {
  const attributes = { ...CLUSTER, id: "mse-1", version_code: code };
  const provider = 'provider["registry.terraform.io/aliyun/alicloud"]';
  const instances = [{ schema_version: 0, attributes }];
  const stored = { mode: "managed", type: "alicloud_mse_cluster", name: "m", provider, instances };
  const prior = stateFromJson({ version: 4, serial: 1, lineage: "a", resources: [stored] }, "terraform.tfstate");
  const document = { resource: { alicloud_mse_cluster: { m: { ...CLUSTER, ...more } } } };
  const model = new Model([readConfiguration([document], { name: "s", file: "main.tf.json", prior })], RESOURCE_TYPES);
  const { changes, undecided } = makePlan(model, new Network(model));
  return [changes[0]?.kind, ...undecided.map(({ address }) => address)];
}

const OPEN = "alicloud_mse_cluster.m.version_code";

test.each<[string, JsonObject, unknown[]]>([
  ["nothing", {}, ["no-op"]],
  ["the version that it has", { version_code: "NACOS_2_1" }, ["no-op"]],
  ["another version, which the cloud may refuse", { version_code: "NACOS_2_2" }, ["no-op", OPEN]],
  ["the latest one, whichever that is", { version_code: "LATEST" }, ["no-op", OPEN]],
  ["another version beside a change", { version_code: "LATEST", instance_count: 3 }, ["update", OPEN]],
  ["another kind, which replaces it", { cluster_type: "ZooKeeper" }, ["replace"]],
])("a cluster of MSE with %s", (_, more, expected) => {
  expect(planned(more)).toEqual(expected);
});
