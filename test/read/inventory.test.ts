import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { Model } from "../../src/model/model";
import { InputError } from "../../src/model/problem";
import { legacyStart } from "../../src/network/legacy-start";
import { readInventory } from "../../src/read/inventory";
import { object, part, state } from "../support/model";

const GOOD = "instances:\n  alicloud_instance.fw:\n    status: Running\n    startTime: 2018-03-14T02:11Z\n";
const validate = new Ajv().compile(JSON.parse(readFileSync("schemas/inventory.schema.json", "utf8")) as object);

test("an inventory is read, and is what its schema says", () => {
  expect(readInventory(GOOD, "i.yaml").attributes.get("alicloud_instance.fw")).toEqual({
    status: "Running",
    start_time: "2018-03-14T02:11Z",
  });
  expect(validate(parse(GOOD, { schema: "core" }))).toBe(true);
});

test("interfaces, zones and quotas are read", () => {
  const text = [
    "instances: { i-1: { locked: true, interfaces: [eni-1] } }",
    "networkInterfaces: { eni-1: { status: InUse, instance: i-1, serviceManaged: false } }",
    "zones: { cn-hangzhou-h: { instanceTypes: [ecs.g7.large] } }",
    "quotas: { vpc.per_region: { limit: 20, used: 3 } }",
  ].join("\n");
  expect(validate(parse(text, { schema: "core" }))).toBe(true);
  const { attributes, offered, quotas } = readInventory(text, "i.yaml");
  expect(attributes.get("i-1")).toEqual({ locked: true, interfaces: ["eni-1"] });
  expect(attributes.get("eni-1")).toEqual({ status: "InUse", instance_id: "i-1", serviceManaged: false });
  expect(offered.get("cn-hangzhou-h")?.has("ecs.g7.large")).toBe(true);
  expect(quotas.get("vpc.per_region")).toEqual({ limit: 20, used: 3 });
});

test("all mistakes come at once, each at its line and column", () => {
  const text = "instances:\n  a:\n    status: running\n    started: x\n  b: 1\nother: 2\n";
  expect(validate(parse(text))).toBe(false);
  try {
    readInventory(text, "i.yaml");
    expect.unreachable();
  } catch (error) {
    const { problems } = error as InputError;
    expect(problems.map(({ location, params }) => [location?.line, location?.column, params["where"]])).toEqual([
      [3, 13, "instances.a.status"],
      [4, 5, "instances.a.started"],
      [5, 6, "instances.b"],
      [6, 1, "other"],
    ]);
  }
});

test("text that is no YAML is refused with its place", () => {
  expect(() => readInventory("instances: [", "i.yaml")).toThrow(InputError);
  expect(() => readInventory("instances: [", "i.yaml")).toThrow(/yaml\/malformed/);
});

test("a start time seen on the live instance counts more than the one in the state", () => {
  const prior = state(object("alicloud_instance.fw", { id: "i-1", start_time: "2020-01-01T00:00Z" }));
  const base = part({ alicloud_instance: { fw: {} } }, prior);
  const decide = (text?: string) => {
    const model = new Model([text === undefined ? base : { ...base, inventory: readInventory(text, "i.yaml") }]);
    const [instance] = model.ofType("alicloud_instance");
    return instance && legacyStart(model, instance);
  };
  expect(decide()).toBeUndefined();
  expect(decide(GOOD)).toMatchObject({ kind: "reboot", startTime: "2018-03-14T02:11Z" });
  expect(decide("instances:\n  i-1: { startTime: 2018-03-31T23:59Z }\n")).toMatchObject({ kind: "reboot" });
});
