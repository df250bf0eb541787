import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { providerRegion } from "../../src/network/provider-region";
import { model } from "../support/model";

const EACH = { alias: "by_region", for_each: { b: "cn-beijing", s: "cn-shanghai" }, region: "${each.value}" };

test.each<[string, JsonObject, JsonObject[], unknown]>([
  ["the one without an alias", {}, [{ region: "cn-hangzhou" }], { value: "cn-hangzhou" }],
  ["an empty one is none", {}, [{ region: "" }], { kind: "absent" }],
  ["an empty one through a variable", {}, [{ region: "${var.empty}" }], { kind: "absent" }],
  ["another one", { provider: "alicloud.b" }, [{ alias: "b", region: "cn-beijing" }], { value: "cn-beijing" }],
  ["an instance of one with for_each", { provider: 'alicloud.by_region["s"]' }, [EACH], { value: "cn-shanghai" }],
  [
    "by the key of the resource",
    { provider: "${alicloud.by_region[each.key]}", for_each: { b: 1 } },
    [EACH],
    { value: "cn-beijing" },
  ],
  ["an instance that there is not", { provider: 'alicloud.by_region["x"]' }, [EACH], { kind: "unknown" }],
  ["a key that nobody knows", { provider: "alicloud.by_region[var.open]" }, [EACH], { kind: "unknown" }],
  [
    "a for_each that nobody knows",
    { provider: 'alicloud.by_region["s"]' },
    [{ ...EACH, for_each: "${var.open}" }],
    { kind: "unknown" },
  ],
])("%s", (_, body, providers, expected) => {
  const built = model({
    resource: { alicloud_vpc: { a: body } },
    provider: { alicloud: providers },
    variable: { open: {}, empty: { default: "" } },
  });
  const [resource] = built.resources;
  expect(resource && providerRegion(built, resource)).toMatchObject(expected as object);
});
