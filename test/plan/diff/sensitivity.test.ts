import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/model/json";
import { sensitivityDiffers } from "../../../src/plan/diff/sensitivity";
import { stateFromJson } from "../../../src/read/state";
import { resourceType } from "../../../src/schema/schemas";
import type { TypeSchema } from "../../../src/schema/type-schema";

type Path = readonly (string | number)[];

function step(value: string | number): JsonObject {
  if (typeof value === "string") return { type: "get_attr", value };
  return { type: "index", value: { value, type: "number" } };
}

function differs(type: string, attributes: JsonObject, marked: readonly Path[], version = "1.11.4"): boolean {
  const sensitive_attributes = marked.map((path) => path.map(step)) as Json[];
  const resources = [{ mode: "managed", type, name: "a", instances: [{ attributes, sensitive_attributes }] }];
  const [prior] = stateFromJson({ version: 4, terraform_version: version, resources }, "s.tfstate").objects;
  if (!prior) throw new Error("no object");
  return sensitivityDiffers(resourceType(type) as TypeSchema, prior, [], version);
}

test.each<[string, readonly Path[], boolean]>([
  ["one of what is sensitive within blocks", [["addons", 0, "name"]], true],
  [
    "all that is sensitive within blocks",
    within("addons", ["name", "resources_spec", "services_spec", "version"]),
    false,
  ],
  ["a block as a whole, in place of what is in it", [["addons"]], true],
  ["nothing at all", [], true],
])("a state that marks %s", (_, marked, expected) => {
  const addons = [{ name: "a", version: "1", services_spec: "", resources_spec: "" }];
  expect(differs("alicloud_ehpc_cluster_v2", { id: "e-1", addons }, marked)).toBe(expected);
});

function within(block: string, names: readonly string[]): Path[] {
  return names.map((name) => [block, 0, name]);
}

test("where there is no block, nothing in it is marked", () => {
  expect(differs("alicloud_ehpc_cluster_v2", { id: "e-1", addons: [] }, [])).toBe(false);
});

test("a state of a Terraform that marks nothing by schemas is left alone", () => {
  expect(differs("alicloud_ehpc_cluster_v2", { id: "e-1", addons: [{ name: "a" }] }, [], "1.9.8")).toBe(false);
});
