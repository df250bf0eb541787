import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { providerRegion } from "../../src/network/provider-region";
import { callingModel } from "../support/modules";

const PROVIDERS = [{ region: "cn-hangzhou" }, { alias: "north", region: "${var.north}" }];
const VARIABLES = { north: { default: "cn-beijing" } };

/** The region of a VPC in a module. */
function regionIn(module: JsonObject, providers?: JsonObject): unknown {
  const root = {
    provider: { alicloud: PROVIDERS },
    variable: VARIABLES,
    module: { net: { source: "net", ...(providers ? { providers } : {}) } },
  };
  const model = callingModel(root, { net: module });
  const [vpc] = model.resources;
  const answer = vpc && providerRegion(model, vpc);
  return answer?.kind === "known" ? answer.value : answer?.kind;
}

const vpc = (provider?: string): JsonObject => ({
  resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8", ...(provider ? { provider } : {}) } } },
});

describe("the configuration of the provider that a module uses", () => {
  test.each<[string, JsonObject, JsonObject | undefined, string]>([
    ["that of the root", vpc(), undefined, "cn-hangzhou"],
    ["what it is called with", vpc(), { alicloud: "alicloud.north" }, "cn-beijing"],
    ["under its own name for it", vpc("alicloud.given"), { "alicloud.given": "alicloud.north" }, "cn-beijing"],
    ["none, where it is called with others", vpc(), { "alicloud.given": "alicloud.north" }, "absent"],
    ["no alias by itself", vpc("alicloud.north"), undefined, "absent"],
    ["its own block", { ...vpc(), provider: { alicloud: { region: "cn-shanghai" } } }, undefined, "cn-shanghai"],
    [
      "what it is called with, before an empty block",
      { ...vpc(), provider: { alicloud: {} } },
      { alicloud: "alicloud.north" },
      "cn-beijing",
    ],
  ])("%s", (_, module, providers, expected) => {
    expect(regionIn(module, providers)).toBe(expected);
  });
});
