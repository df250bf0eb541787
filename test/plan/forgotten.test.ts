import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { evaluateApp } from "../../src/policy/evaluate";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { planConfiguration } from "../../src/read/plan-json";
import { countChanges } from "../../src/report/counts";
import { renderTfplan } from "../../src/report/tfplan";
import { model, object, part, state } from "../support/model";

const TWO = [
  object("alicloud_vswitch.a[0]", { id: "vsw-0", zone_id: "cn-hangzhou-h" }),
  object("alicloud_vswitch.a[1]", { id: "vsw-1", zone_id: "cn-hangzhou-h" }),
];
const ONE = object("alicloud_vswitch.a", { id: "vsw-0", zone_id: "cn-hangzhou-h" });

function planned(document: JsonObject, ...objects: Parameters<typeof state>) {
  const built = model({ resource: {}, ...document }, state(...objects));
  const { changes, undecided, waves } = makePlan(built, new Network(built));
  return {
    changes: changes.map(({ address, kind, actions }) => [address, kind, actions.join()]),
    undecided: undecided.map(({ address }) => address),
    steps: waves.flat().map(({ action, address }) => `${action} ${address}`),
    counts: countChanges(changes),
  };
}

const vsw = (body: JsonObject) => ({ alicloud_vswitch: { a: body } });
const removed = (...blocks: JsonObject[]) => ({ removed: blocks });
const KEEPS = { lifecycle: { destroy: false } };

describe("lifecycle { destroy = false } (Terraform 1.16)", () => {
  test("an instance too many is forgotten", () => {
    const found = planned({ resource: vsw({ zone_id: "cn-hangzhou-h", count: 1, ...KEEPS }) }, ...TWO);
    expect(found.changes).toEqual([
      ["alicloud_vswitch.a[0]", "no-op", "no-op"],
      ["alicloud_vswitch.a[1]", "forget", "forget"],
    ]);
    expect(found.steps).toEqual([]);
  });

  test("so is what an interrupted replacement left behind", () => {
    const left = object("alicloud_vswitch.a", { id: "vsw-9" }, { deposed: "00000000" });
    const { changes } = planned({ resource: vsw({ zone_id: "cn-hangzhou-h", ...KEEPS }) }, ONE, left);
    expect(changes[1]).toEqual(["alicloud_vswitch.a (deposed object 00000000)", "forget", "forget"]);
  });

  test.each([
    ["an attribute", ONE, { zone_id: "cn-hangzhou-i" }],
    ["a tainted object", { ...ONE, tainted: true }, { zone_id: "cn-hangzhou-h" }],
    [
      "whatever create_before_destroy says",
      ONE,
      { zone_id: "cn-hangzhou-i", lifecycle: { destroy: false, create_before_destroy: true } },
    ],
  ])("a replacement forgets the former object: %s", (_, prior, body) => {
    const found = planned({ resource: vsw({ ...KEEPS, ...body }) }, prior);
    expect(found.changes).toEqual([["alicloud_vswitch.a", "create", "create,forget"]]);
    expect(found.steps).toEqual(["create alicloud_vswitch.a"]);
    expect(found.counts).toMatchObject({ add: 1, destroy: 0 });
  });

  test("an instance that is replaced so is not interrupted", () => {
    const built = model(
      { alicloud_instance: { a: { availability_zone: "cn-hangzhou-b", ...KEEPS } } },
      state(object("alicloud_instance.a", { id: "i-1", availability_zone: "cn-hangzhou-a" })),
    );
    expect(makePlan(built, new Network(built)).disruptions).toEqual([]);
  });

  test("true is what it is without", () => {
    const found = planned(
      { resource: vsw({ zone_id: "cn-hangzhou-h", count: 1, lifecycle: { destroy: true } }) },
      ...TWO,
    );
    expect(found.changes[1]).toEqual(["alicloud_vswitch.a[1]", "delete", "delete"]);
  });

  test("what is not known is undecided, never dropped", () => {
    const body = { zone_id: "cn-hangzhou-h", count: 1, lifecycle: { destroy: "${var.x}" } };
    const found = planned({ resource: vsw(body), variable: { x: {} } }, ...TWO);
    expect(found.changes.length).toBe(1);
    expect(found.undecided).toEqual(["alicloud_vswitch.a[1]"]);
    const replaced = planned(
      { resource: vsw({ ...body, zone_id: "cn-hangzhou-i" }), variable: { x: {} } },
      TWO[0] as never,
    );
    expect(replaced.undecided).toEqual(["alicloud_vswitch.a[0].lifecycle.destroy"]);
  });

  test("Terraform's plan JSON has its words for it", () => {
    const stack = part({ resource: vsw({ zone_id: "cn-hangzhou-i", ...KEEPS }) }, state(ONE));
    const result = evaluateApp([stack], { command: "plan", withTerraformPlan: true, today: "2026-11-30" });
    const [change] = (JSON.parse(renderTfplan(result, new Date(0))) as { resource_changes: JsonObject[] })
      .resource_changes;
    expect(change).toMatchObject({
      change: { actions: ["create", "forget"], before: { id: "vsw-0" }, replace_paths: [["zone_id"]] },
      action_reason: "replace_because_cannot_update",
    });
  });
});

test("a plan of Terraform that forgets is read as one", () => {
  const stack = part({ resource: vsw({ zone_id: "cn-hangzhou-i", count: 1, ...KEEPS }) }, state(...TWO));
  const result = evaluateApp([stack], { command: "plan", withTerraformPlan: true, today: "2026-11-30" });
  const document = JSON.parse(renderTfplan(result, new Date(0))) as JsonObject;
  const read = new Model([planConfiguration(document, "plan.json", "s")], RESOURCE_TYPES);
  const { changes } = makePlan(read, new Network(read));
  expect(changes.map(({ address, actions }) => [address, actions.join()])).toEqual([
    ["alicloud_vswitch.a[0]", "create,forget"],
    ["alicloud_vswitch.a[1]", "forget"],
  ]);
});

describe("removed", () => {
  test.each<[string, JsonObject, string[]]>([
    ["a resource, kept", removed({ from: "alicloud_vswitch.a", ...KEEPS }), ["forget", "forget"]],
    [
      "a resource, destroyed",
      removed({ from: "alicloud_vswitch.a", lifecycle: { destroy: true } }),
      ["delete", "delete"],
    ],
    [
      "without a lifecycle it is destroyed, and provisioners run",
      removed({ from: "alicloud_vswitch.a", provisioner: { "local-exec": { when: "destroy", command: "true" } } }),
      ["delete", "delete"],
    ],
    ["one instance of it", removed({ from: "alicloud_vswitch.a[1]", ...KEEPS }), ["delete", "forget"]],
    [
      "with for_each",
      removed({ for_each: ["a"], from: "alicloud_vswitch.b", ...KEEPS }, { from: "alicloud_vswitch.a[0]", ...KEEPS }),
      ["delete", "forget"],
    ],
    ["another one", removed({ from: "alicloud_vswitch.ab", ...KEEPS }), ["delete", "delete"]],
    [
      "as a known expression",
      { locals: { keep: true }, ...removed({ from: "alicloud_vswitch.a", lifecycle: { destroy: "${!local.keep}" } }) },
      ["forget", "forget"],
    ],
  ])("%s", (_, document, kinds) => {
    expect(planned(document, ...TWO).changes.map(([, kind]) => kind)).toEqual(kinds);
  });

  test("for_each takes its keys one by one", () => {
    const keyed = ["x", "y"].map((key) => ({
      ...object("alicloud_vswitch.a", { id: key }),
      address: `alicloud_vswitch.a["${key}"]`,
      key,
    }));
    const blocks = removed({ for_each: '${toset(["y"])}', from: "alicloud_vswitch.a[each.key]", ...KEEPS });
    expect(planned(blocks, ...keyed).changes.map(([address, kind]) => `${kind} ${address}`)).toEqual([
      'delete alicloud_vswitch.a["x"]',
      'forget alicloud_vswitch.a["y"]',
    ]);
  });

  test("whose keys are not known: undecided", () => {
    const blocks = removed({ for_each: "${var.x}", from: "alicloud_vswitch.a[each.key]", ...KEEPS });
    const found = planned({ variable: { x: {} }, ...blocks }, ...TWO);
    expect(found.changes).toEqual([]);
    expect(found.undecided).toEqual(["alicloud_vswitch.a[0]", "alicloud_vswitch.a[1]"]);
  });

  test("a whole module, by what another module says", () => {
    const inner = { ...ONE, address: 'module.net["x"].alicloud_vswitch.a', module: 'module.net["x"]' };
    expect(planned(removed({ from: "module.net", ...KEEPS }), inner).changes.map(([, kind]) => kind)).toEqual([
      "forget",
    ]);
    expect(planned(removed({ from: "module.ne", ...KEEPS }), inner).changes.map(([, kind]) => kind)).toEqual([
      "delete",
    ]);
  });
});
