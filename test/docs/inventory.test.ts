import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isObject, type Json } from "../../src/model/json";
import { readInventory } from "../../src/read/inventory";

const PAGE = readFileSync("docs/inventory.md", "utf8");
const SNIPPET = /```yaml\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? "";

/** Every name under any `properties` of a schema. */
function keys(schema: Json | undefined): string[] {
  if (!isObject(schema)) return [];
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const below = [...Object.values(properties), schema["additionalProperties"]].flatMap(keys);
  return [...Object.keys(properties), ...below];
}

it("shows an inventory that is read without a problem", () => {
  const { attributes, offered, quotas } = readInventory(SNIPPET, "inventory.yaml");
  expect(attributes.get("alicloud_instance.firewall")).toMatchObject({ start_time: "2018-03-14T02:11Z" });
  expect([offered.size, quotas.size]).toEqual([1, 1]);
});

it("explains every key of the schema", () => {
  const schema = JSON.parse(readFileSync("schemas/inventory.schema.json", "utf8")) as Json;
  expect(keys(schema)).toContain("serviceManaged");
  expect(keys(schema).filter((key) => !SNIPPET.includes(`${key}:`))).toEqual([]);
});
