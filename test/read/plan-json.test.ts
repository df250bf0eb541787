import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { isSame } from "../../src/model/same";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { planConfiguration } from "../../src/read/plan-json";
import { schemaAttribute } from "../../src/rules/schema/attribute/rule";
import { checkParts } from "../rules/harness";

function change(name: string, after: JsonObject, more: JsonObject = {}, extra: JsonObject = {}): JsonObject {
  return {
    address: `alicloud_vswitch.${name}`,
    mode: "managed",
    type: "alicloud_vswitch",
    name,
    change: { actions: ["create"], before: null, after, after_unknown: {}, after_sensitive: {}, ...more },
    ...extra,
  };
}

function document(changes: JsonObject[], resources: JsonObject[], more: JsonObject = {}): JsonObject {
  return {
    format_version: "1.2",
    resource_changes: changes,
    configuration: {
      root_module: {
        resources: resources.map((resource) => ({ mode: "managed", type: "alicloud_vswitch", ...resource })),
        ...more,
      },
    },
  };
}

function blocks(plan: JsonObject) {
  return planConfiguration(plan, "plan.json", "plan").blocks;
}

describe("terraform show -json of a plan", () => {
  test("what is known is a value, and no template; what is not known is the reference that it comes from", () => {
    const plan = document(
      [change("a", { description: "costs ${5}" }, { after_unknown: { vpc_id: true, id: true } })],
      [
        {
          name: "a",
          expressions: {
            description: { constant_value: "costs ${5}" },
            vpc_id: { references: ["alicloud_vpc.main.id", "alicloud_vpc.main"] },
          },
        },
      ],
    );
    expect(blocks(plan)[0]?.body).toEqual({
      description: "costs $${5}",
      vpc_id: "${alicloud_vpc.main.id}",
      depends_on: ["alicloud_vpc.main"],
    });
  });

  test("instances are told apart by their keys", () => {
    const plan = document(
      [
        change("a", { zone_id: "h" }, { after_unknown: { vpc_id: true } }, { index: "x" }),
        change("a", { zone_id: "i" }, {}, { index: "y" }),
      ],
      [
        {
          name: "a",
          for_each_expression: { references: ["var.zones"] },
          expressions: { zone_id: { references: ["each.value"] }, vpc_id: { references: ["local.vpc"] } },
        },
      ],
    );
    const built = new Model([planConfiguration(plan, "plan.json", "plan")], RESOURCE_TYPES);
    expect(built.resources.map(({ address }) => address)).toEqual([
      'alicloud_vswitch.a["x"]',
      'alicloud_vswitch.a["y"]',
    ]);
    const zones = built.resources.map((resource) => built.value(resource, "zone_id"));
    expect(zones).toMatchObject([{ value: "h" }, { value: "i" }]);
    const vpcs = built.resources.map((resource) => built.value(resource, "vpc_id"));
    expect(vpcs).toMatchObject([{ kind: "unknown" }, { kind: "absent" }]);
  });

  test("what the plan marks as sensitive never reaches the changes", () => {
    const plan = document(
      [change("a", { description: "SECRET" }, { after_sensitive: { description: true } })],
      [{ name: "a", expressions: { description: { references: ["var.pin"] } } }],
      { variables: { pin: { sensitive: true } } },
    );
    const built = new Model([planConfiguration(plan, "plan.json", "plan")], RESOURCE_TYPES);
    const text = JSON.stringify(makePlan(built, new Network(built)));
    expect(text).toContain('"attribute":"description"');
    expect(text).not.toContain("SECRET");
  });

  test("modules are not read, and said to be undecided", () => {
    const plan = document([], [], { module_calls: { net: { source: "./net" } } });
    expect([...planConfiguration(plan, "plan.json", "plan").modules]).toEqual(["net"]);
  });

  test("a plan without its configuration is refused", () => {
    expect(() => planConfiguration({ format_version: "1.2", resource_changes: [] }, "plan.json", "plan")).toThrowError(
      expect.objectContaining({ problems: [expect.objectContaining({ id: "file/unrecognised" })] }),
    );
  });
});

/** Two vSwitches, of each of which the plan names the same for its VPC. */
function twoOf(references: string[]): JsonObject {
  const names = ["a", "b"];
  const expressions = { vpc_id: { references }, cidr_block: { references: ["local.block"] } };
  return document(
    names.map((name) => change(name, { cidr_block: "10.0.1.0/24" }, { after_unknown: { vpc_id: true } })),
    names.map((name) => ({ name, expressions })),
  );
}

describe("what a plan alone tells", () => {
  test.each<[string, string[], string]>([
    ["a local", ["local.vpc"], "local.vpc"],
    ["an index that is not written", ["alicloud_vpc.main", "count.index"], "alicloud_vpc.main, count.index"],
    ["nothing: a dynamic block", [], "vpc_id"],
  ])(
    "of %s: what the value comes from, and that the same name need not be the same value",
    (_, references, subject) => {
      const model = new Model([planConfiguration(twoOf(references), "plan.json", "plan")], RESOURCE_TYPES);
      const [one, other] = model.resources.map((vswitch) => model.value(vswitch, "vpc_id"));
      expect(one).toMatchObject({ kind: "unknown", missing: { kind: "planned", subject } });
      expect(one && other && isSame(one, other)).toBe(false);
    },
  );

  test("a constant as it is written, where the provider hides it", () => {
    const written = { name: "a", expressions: { description: { constant_value: "costs ${5}" } } };
    const plan = document([change("a", { description: null })], [written]);
    expect(blocks(plan)[0]?.body).toEqual({ description: "costs $${5}" });
  });

  test("what the cloud has answered is nobody's argument", () => {
    const plan = document([change("a", {})], [{ name: "a" }, { mode: "data", type: "alicloud_zones", name: "all" }]);
    const zones = { ids: ["cn-hangzhou-h"], zones: [{ id: "cn-hangzhou-h" }] };
    const data = { address: "data.alicloud_zones.all", mode: "data", type: "alicloud_zones", name: "all" };
    const root_module = { resources: [{ ...data, values: zones }] };
    const part = planConfiguration(
      { ...plan, prior_state: { format_version: "1.0", values: { root_module } } },
      "plan.json",
      "plan",
    );
    expect(checkParts([part], [schemaAttribute]).filter(({ address }) => address.startsWith("data."))).toEqual([]);
  });
});
