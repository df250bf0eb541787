import { describe, expect, test } from "vitest";
import { type PlannedType, plannedType } from "../../../src/plan/objchange/fields";
import { planObject } from "../../../src/plan/objchange/plan-object";
import { priorValue } from "../../../src/plan/objchange/prior";
import { evaluateCondition } from "../../../src/plan/objchange/provider/conditions";
import { callGo } from "../../../src/plan/objchange/provider/go-functions";
import { sameKeys } from "../../../src/plan/objchange/provider/log-index";
import type { Readable } from "../../../src/plan/objchange/sdk/field";
import type { Go } from "../../../src/plan/objchange/sdk/go-value";
import { checksum } from "../../../src/plan/objchange/sdk/hash";
import { readConditions, typeNames } from "../../../src/schema/files";
import type { Value } from "../../../src/value/value";
import { UnknownContent } from "../../../src/value/value";
import { configValue } from "./support/config";
import { jsonOf } from "./support/golden";

type Body = Record<string, unknown>;

/** What is planned for one resource: action, attributes that replace it, and some of what it is afterwards. */
function planned(name: string, config: Body, state?: Body, features = {}) {
  const type = plannedType(name);
  if (!type) throw new Error(name);
  const prior = state && priorValue({ id: "i-1", ...resting(type), ...state }, type.schema);
  const plan = planObject({ type, config: configValue(config, type.schema), prior, features, unmarked: true });
  const after = (attribute: string) => {
    const value = (plan.planned.content as ReadonlyMap<string, Value>).get(attribute) as Value;
    return value.content instanceof UnknownContent ? "unknown" : jsonOf(value);
  };
  return { action: plan.action, paths: plan.replacePaths.map((path) => path.join(".")), after };
}

/** What a Read leaves in every state: collections that are computed, and defaults. */
function resting({ fields }: PlannedType): Body {
  const body: Body = {};
  for (const [name, { kind, computed, default: standard }] of fields) {
    if (standard) body[name] = standard;
    else if (computed && (kind === "list" || kind === "set")) body[name] = [];
    else if (computed && kind === "map") body[name] = {};
  }
  return body;
}

describe("null and the zero of a type", () => {
  const association = { instance_id: "i-1", disk_id: "d-1" };

  test("are the same where nothing else differs", () => {
    expect(planned("alicloud_ecs_disk_attachment", association, { ...association, bootable: null }).action).toBe(
      "no-op",
    );
  });

  test("are not where something does", () => {
    const { action, paths } = planned("alicloud_ecs_disk_attachment", { ...association, disk_id: "d-2" }, association);
    expect([action, ...paths.sort()]).toEqual(["replace", "bootable", "disk_id"]);
  });
});

describe("what the provider does to a difference", () => {
  const template = { launch_template_name: "a", image_id: "m-1" };

  test("a launch template that changes gets a version that nobody knows", () => {
    const next = planned(
      "alicloud_ecs_launch_template",
      { ...template, image_id: "m-2" },
      { ...template, latest_version_number: 3 },
    );
    expect([next.action, next.after("latest_version_number")]).toEqual(["update", "unknown"]);
    const same = planned(
      "alicloud_ecs_launch_template",
      { ...template, update_default_version_number: true },
      { ...template, latest_version_number: 3 },
    );
    expect([same.action, same.after("latest_version_number")]).toEqual(["update", 3]);
  });

  test("an object of a set of which nothing is set is a new one each time", () => {
    const locks = { operation_locks: [{ lock_reason: null }] };
    const config = { instance_type: "ecs.g6.large" };
    const same = planned("alicloud_reserved_instance", config, { ...config, ...locks });
    const other = planned("alicloud_reserved_instance", { ...config, description: "b" }, { ...config, ...locks });
    expect([same.action, other.action, other.after("operation_locks")]).toEqual(["update", "update", [{}]]);
  });

  test("of a zone without a hash the former values are taken for those of the first one", () => {
    const zone = { vswitch_id: "vsw-1", zone_id: "a" };
    const state = { zone_mappings: [{ vswitch_id: "vsw-1", eni_id: "eni-1" }] };
    const next = planned(
      "alicloud_nlb_load_balancer",
      { vpc_id: "v", zone_mappings: [zone] },
      { vpc_id: "v", ...state },
    );
    expect(next.after("zone_mappings")).toMatchObject([{ ...zone, allocation_id: null }]);
  });

  test("another image replaces an instance where the provider is told so", () => {
    const [config, state] = [{ image_id: "m-2" }, { image_id: "m-1", dry_run: false }];
    expect(planned("alicloud_instance", config, state).action).toBe("update");
    const replaced = planned("alicloud_instance", config, state, { replaceOnImageUpdate: true });
    expect([replaced.action, ...replaced.paths]).toEqual(["replace", "image_id"]);
  });

  test.each([
    ["ssh-rsa AAAA\n", "no-op"],
    ["ssh-rsa BBBB", "update"],
  ])("a public key %j is told apart without blanks at its ends", (key, action) => {
    expect(planned("alicloud_ecs_key_pair", { public_key: key }, { public_key: "ssh-rsa AAAA" }).action).toBe(action);
  });

  test.each([
    [
      "alicloud_alidns_record",
      "value",
      "a.example.com",
      "a.example.com.",
      { type: "CNAME", domain_name: "x", rr: "y" },
    ],
    ["alicloud_redis_tair_instance", "security_ips", "1.1.1.1,2.2.2.2", "2.2.2.2,1.1.1.1", {}],
    ["alicloud_vpc", "secondary_cidr_blocks", ["10.0.0.0/8"], ["10.0.0.0/8", "10.0.0.0/8"], {}],
    ["alicloud_ram_policy", "policy_document", '{"a": 1, "b": [2]}', '{ "b":[2],"a":1 }', {}],
    ["alicloud_cs_kubernetes_node_pool", "user_data", "echo hi", "ZWNobyBoaQ==", {}],
    [
      "alicloud_oss_bucket_object",
      "object_worm_retain_until_date",
      "2026-09-30T00:00:00.000Z",
      "2026-09-30T00:00:00Z",
      {},
    ],
  ])("%s.%s: %j and %j are the same", (type, name, before, after, more) => {
    expect(planned(type, { ...more, [name]: after }, { ...more, [name]: before }).action).toBe("no-op");
  });

  test("one unknown element makes a set unknown, and one member a map", () => {
    const unknown = "${alicloud_vpc.unk.id}";
    const { after } = planned("alicloud_instance", {
      security_groups: ["sg-1", unknown],
      tags: { a: "b", c: unknown },
    });
    expect([after("security_groups"), after("tags")]).toEqual(["unknown", "unknown"]);
  });
});

describe("conditions", () => {
  const data: Readable = {
    id: "i-1",
    get: (address): Go => (address === "bandwidth" ? 5 : ""),
    getOk: (address): Go => (address === "bandwidth" ? 5 : undefined),
    getExisting: () => undefined,
    change: () => ["a", "b"],
    hasChange: () => true,
  };
  const ask = (condition: Parameters<typeof evaluateCondition>[0]) =>
    evaluateCondition(condition, { address: "x", before: "1", after: "2", data });

  test.each<[Parameters<typeof evaluateCondition>[0], Go]>([
    [["and", ["eq", "$old", "1"], ["ne", "$new", "1"]], true],
    [["not", ["set", { get: "bandwidth" }]], false],
    [[">", { get: "bandwidth" }, 4], true],
    [["if", ["changed", "x"], ["eq", { id: 1 }, "i-1"], false], true],
    [["eq", { was: "x" }, "a"], true],
    [["eq", ["call", "strings.ToLower", "ABC"], "abc"], true],
    [["ne", ["second", ["call", "strconv.Atoi", "x"]], null], true],
    [["eq", ["second", ["call", "strconv.Atoi", "7"]], null], true],
    [["eq", ["index", ["call", "strings.Split", "a_b", "_"], 1], "b"], true],
    [["isNewResource"], false],
  ])("%j", (condition, result) => {
    expect(ask(condition)).toBe(result);
  });

  test("all of the schema's can be evaluated", () => {
    for (const condition of readConditions() as Parameters<typeof evaluateCondition>[0][])
      expect(() => ask(condition), JSON.stringify(condition)).not.toThrow();
  });
});

describe("Go's functions", () => {
  test.each<[string, Go[], Go]>([
    ["strings.Trim", ["2026-10-01T20:00:00Z", ":00Z"], "2026-10-01T2"],
    ["strings.TrimSpace", ["\u00a0a\n"], "a"],
    ["strings.Replace", ["aaa", "a", "b", 2], "bba"],
    ["strings.TrimSuffix", ["10GB", "B"], "10G"],
    ["compressIPv6OrCIDR", ["2001:0db8::0001/64"], "2001:db8::1/64"],
    ["compressIPv6OrCIDR", ["10.0.0.0/33"], ""],
    ["compareJsonTemplateAreEquivalent", ["[1]", "[1]"], false],
    ["compareYamlTemplateAreEquivalent", ["a: 1\nb: x", "b: x\na: 1 # one"], true],
    ["fmt.Sprint", [["a", "b"]], "[a b]"],
    ["delEmptyPayloadIfExist", ['{"b":1,"payload":""}', "k"], '{"b":1}'],
  ])("%s(%j)", (name, values, result) => {
    expect(callGo(name, values)).toEqual(result);
  });

  test("keys of an index are the same but for what the service adds", () => {
    expect(sameKeys('{"k":{"type":"text","chn":false}}', '{"k":{"type":"text"}}')).toBe(true);
    expect(sameKeys('{"k":{"type":"text","chn":true}}', '{"k":{"type":"text"}}')).toBe(false);
  });

  test("CRC-32 is that of hash/crc32", () => {
    expect(checksum("123456789")).toBe(0xcbf43926);
  });
});

test("of all types only those are not exact whose code asks the cloud", () => {
  const inexact = typeNames("resource").filter((name) => (plannedType(name)?.inexact.length ?? 0) > 0);
  expect(inexact).toEqual(["alicloud_mse_cluster"]);
});
