import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { isRefusedRegion } from "../../src/provider/regions";
import { retryFacts, retryOf } from "../../src/provider/retries";
import { isKnownProvider, isOfKnownProvider, isPublished } from "../../src/provider/source";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { cameLater, providerVersionOf } from "../../src/provider/version";
import { schemaSource } from "../../src/schema/files";
import { callingModel, callingPart } from "../support/modules";

const requiring = (required: JsonObject, more: JsonObject = {}) =>
  callingPart({ terraform: { required_providers: required }, ...more }, {});

describe("whose provider a local name stands for", () => {
  test.each<[string, JsonObject, boolean]>([
    ["alicloud", {}, true],
    ["acme", {}, false],
    ["alicloud", { alicloud: { source: "aliyun/alicloud" } }, true],
    ["alicloud", { alicloud: { source: "acme/alicloud" } }, false],
    ["ali", { ali: { source: "hashicorp/alicloud" } }, true],
    ["ali", { ali: { source: "registry.terraform.io/aliyun/alicloud" } }, true],
    ["ali", { ali: { version: "1.2.3" } }, false],
    ["alicloud", { alicloud: { source: 7 } }, false],
    ["alicloud", { alicloud: "1.2.3" }, true],
  ])("%s with %j: %s", (local, required, expected) => {
    expect(isKnownProvider(requiring(required), local)).toBe(expected);
  });

  test("a name with and without the registry", () => {
    expect(
      ["aliyun/alicloud", "registry.terraform.io/hashicorp/alicloud", "acme/alicloud", "alicloud"].map(isPublished),
    ).toEqual([true, true, false, false]);
  });

  test.each<[JsonObject, boolean]>([
    [{}, true],
    [{ provider: "alicloud.north" }, true],
    [{ provider: "ali" }, true],
    [{ provider: "acme" }, false],
  ])("a resource with %j: %s", (more, expected) => {
    const { resources } = callingModel(
      {
        terraform: { required_providers: { ali: { source: "aliyun/alicloud" }, acme: { source: "acme/acme" } } },
        resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8", ...more } } },
      },
      {},
    );
    expect(resources.map(isOfKnownProvider)).toEqual([expected]);
  });
});

describe("the version of the provider", () => {
  test.each<[JsonObject, string | undefined]>([
    [{}, undefined],
    [{ alicloud: { source: "aliyun/alicloud", version: "1.240.0" } }, "older 1.240.0"],
    [{ alicloud: { source: "aliyun/alicloud", version: " = v1.240.0 " } }, "older 1.240.0"],
    [{ alicloud: "1.2.3" }, "older 1.2.3"],
    [{ alicloud: { source: "aliyun/alicloud", version: "~> 1.240.0" } }, "older ~> 1.240.0"],
    [{ alicloud: { source: "aliyun/alicloud", version: "~> 1.240" } }, undefined],
    [{ alicloud: { source: "aliyun/alicloud", version: 1 } }, undefined],
    [{ alicloud: { source: "acme/alicloud", version: "1.2.3" } }, undefined],
    [{ acme: { source: "acme/acme", version: "1.2.3" } }, undefined],
  ])("of %j", (required, expected) => {
    const used = providerVersionOf(requiring(required));
    expect(used && `${used.relation} ${used.text}`).toBe(expected);
    if (used) expect(used.from).toBe("required_providers");
  });

  test("what the lock file chose goes before, of the right provider", () => {
    const part = {
      ...requiring({ alicloud: { source: "aliyun/alicloud", version: "1.2.3" } }),
      lockedVersions: new Map([
        ["registry.terraform.io/acme/acme", "9.9.9"],
        ["registry.terraform.io/aliyun/alicloud", "1.250.0"],
      ]),
    };
    expect(providerVersionOf(part)).toMatchObject({ text: "1.250.0", from: "lock", relation: "older" });
  });

  test("beside that of the schemas", () => {
    const { version } = schemaSource();
    const [major = "", minor = "", patch = ""] = version.split(".");
    const used = (one: string) =>
      providerVersionOf(requiring({ alicloud: { source: "aliyun/alicloud", version: one } }))?.relation;
    expect(used(version)).toBe("same");
    expect(used(`${major}.${Number(minor) - 1}.9`)).toBe("older");
    expect(used(`${major}.${minor}.${Number(patch) + 1}`)).toBe("newer");
  });

  test.each([
    ["1.2.3", "1.2.3", false],
    ["1.2.4", "1.2.3", true],
    ["1.9.9", "1.10.0", false],
    ["1.99.99", "1.100.0", false],
    ["1.2", "1.2.0", false],
    ["v1.2.4", "1.2.3", true],
    ["1.2.99", "~> 1.2.0", false],
    ["1.3.0", "~> 1.2.0", true],
    ["1.9.9", "< 1.10", false],
    ["1.10.0", "< 1.10", true],
    ["some day", "1.2.3", false],
  ])("what came with %s came later than %s: %s", (since, version, later) => {
    const used = providerVersionOf(requiring({ alicloud: { source: "aliyun/alicloud", version } }));
    expect(used && cameLater(since, used)).toBe(later);
  });
});

test.each([
  ["cn-hangzhou", false],
  [" cn-hangzhou ", false],
  ["", false],
  ["  ", false],
  ["cn-nowhere-1", true],
  ["CN-HANGZHOU", true],
])("the region %j is refused: %s", (region, expected) => {
  expect(isRefusedRegion(region)).toBe(expected);
});

test("what the provider tries again, of the operation that is asked for", () => {
  const facts = retryFacts("alicloud_common_bandwidth_package", "update");
  expect(facts?.on).toBe("update");
  expect(retryOf("alicloud_common_bandwidth_package", "update")).toEqual({
    codes: facts?.codes,
    minutes: facts?.minutes,
    source: facts?.source,
  });
  expect(retryOf("alicloud_ecs_disk", "create")).toBeUndefined();
  expect(retryOf("acme_thing", "create")).toBeUndefined();
});

describe("what the model is told of a type", () => {
  const instance = RESOURCE_TYPES.typeOf("managed", "alicloud_instance");

  test("whether the provider computes an attribute", () => {
    const computed = (name: string) => instance?.attribute(name)?.computed;
    expect(["status", "private_ip", "dry_run", "password"].map(computed)).toEqual([true, true, false, false]);
  });

  test("members of blocks, and defaults", () => {
    expect(instance?.attribute("data_disks")?.isBlock).toBe(true);
    expect([...(instance?.attribute("data_disks")?.members?.().keys() ?? [])]).toContain("size");
    expect(instance?.attribute("instance_type")?.members).toBeUndefined();
    expect(instance?.attribute("instance_type")?.isBlock).toBe(false);
    expect(instance?.attribute("internet_max_bandwidth_out")).not.toHaveProperty("members");
    expect(instance?.attribute("dry_run")).toHaveProperty("default");
    expect(instance?.attribute("instance_type")).not.toHaveProperty("default");
    expect(instance?.attribute("nothing")).toBeUndefined();
  });

  test("of a resource and of a data source apart", () => {
    expect(RESOURCE_TYPES.typeOf("data", "alicloud_instance")).toBeUndefined();
    expect(RESOURCE_TYPES.typeOf("managed", "alicloud_instances")).toBeUndefined();
    expect(RESOURCE_TYPES.typeOf("data", "alicloud_instances")?.attribute("ids")?.computed).toBe(true);
  });
});
