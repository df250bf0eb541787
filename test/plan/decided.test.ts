import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import type { Plan } from "../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { planConfiguration } from "../../src/read/plan-json";

const VSWITCH = { id: "vsw-1", vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: "10.0.0.0/24" };

interface Said {
  readonly actions: readonly string[];
  readonly after: JsonObject;
  readonly reason?: string;
  readonly drift?: readonly JsonObject[];
}

/** What Terraform would print of a plan with one vSwitch, whose state is `VSWITCH`. */
function planned({ actions, after, reason, drift = [] }: Said): Plan {
  const entry = { address: "alicloud_vswitch.a", mode: "managed", type: "alicloud_vswitch", name: "a" };
  const expressions = Object.fromEntries(
    Object.entries(after).flatMap(([name, value]) => (name === "id" ? [] : [[name, { constant_value: value }]])),
  );
  const document = {
    format_version: "1.2",
    resource_changes: [
      {
        ...entry,
        change: { actions, before: VSWITCH, after, after_unknown: {} },
        ...(reason ? { action_reason: reason } : {}),
      },
    ],
    resource_drift: drift,
    prior_state: { values: { root_module: { resources: [{ ...entry, values: VSWITCH, schema_version: 0 }] } } },
    configuration: { root_module: { resources: [{ ...entry, expressions }] } },
  };
  const model = new Model([planConfiguration(document as unknown as JsonObject, "plan.json", "plan")], RESOURCE_TYPES);
  return makePlan(model, new Network(model));
}

describe("where our own plan would differ from Terraform's", () => {
  const MOVED = { ...VSWITCH, zone_id: "cn-hangzhou-i" };
  const RENAMED = { ...VSWITCH, vswitch_name: "other" };
  test.each<[string, Said, JsonObject | undefined]>([
    [
      "an update that we call a replacement",
      { actions: ["update"], after: MOVED },
      { own: ["delete", "create"], attributes: ["zone_id"] },
    ],
    [
      "a replacement that we call an update",
      { actions: ["delete", "create"], after: RENAMED },
      { own: ["update"], attributes: ["vswitch_name"] },
    ],
    ["the same replacement", { actions: ["create", "delete"], after: MOVED }, undefined],
    ["the same update", { actions: ["update"], after: RENAMED }, undefined],
    [
      "a replacement that somebody asked for",
      { actions: ["delete", "create"], after: VSWITCH, reason: "replace_by_request" },
      undefined,
    ],
    ["nothing", { actions: ["no-op"], after: VSWITCH }, undefined],
  ])("%s", (_, said, expected) => {
    const { changes, disagreements } = planned(said);
    expect(changes.map(({ actions }) => actions)).toEqual([said.actions]);
    const told = expected && { address: "alicloud_vswitch.a", actions: said.actions, ...expected };
    expect(disagreements ?? []).toEqual(told ? [expect.objectContaining(told)] : []);
  });
});

describe("what was changed outside of Terraform", () => {
  const drifted = (address: string, before: JsonObject, after: JsonObject | null, more: JsonObject = {}) => {
    const type = address.split(".")[0] as string;
    const actions = after ? ["update"] : ["delete"];
    return {
      address,
      mode: "managed",
      type,
      name: "a",
      change: { actions, before, after, after_unknown: {}, ...more },
    };
  };
  const drift = (one: JsonObject) => planned({ actions: ["no-op"], after: VSWITCH, drift: [one] }).drift;

  test("attributes, with their values", () => {
    const [one] = drift(drifted("alicloud_vswitch.a", VSWITCH, { ...VSWITCH, vswitch_name: "by-hand" })) ?? [];
    expect(one).toMatchObject({ address: "alicloud_vswitch.a", kind: "update" });
    expect(one?.attributes).toMatchObject([{ attribute: "vswitch_name", after: "by-hand", forcesReplacement: false }]);
  });

  test("an object that is gone", () => {
    expect(drift(drifted("alicloud_vswitch.a", VSWITCH, null))).toMatchObject([{ kind: "delete", attributes: [] }]);
  });

  test("what only went from unset to empty was changed by nobody", () => {
    const before = { ...VSWITCH, description: null };
    expect(drift(drifted("alicloud_vswitch.a", before, { ...VSWITCH, description: "" }))).toBeUndefined();
  });

  test.each([
    ["what the schema calls a secret", "alicloud_instance.b", "password", {}],
    ["what the plan marks", "alicloud_vswitch.a", "description", { after_sensitive: { description: true } }],
    ["a name that tells, of a type that nobody knows", "other_thing.a", "password", {}],
  ])("no secret: %s", (_, address, attribute, more) => {
    const found = drift(
      drifted(address, { id: "1", [attribute]: "Old-Secret" }, { id: "1", [attribute]: "New-Secret" }, more),
    );
    expect(found).toMatchObject([{ address, attributes: [{ attribute, sensitive: true }] }]);
    expect(JSON.stringify(found)).not.toMatch(/Old-Secret|New-Secret/);
  });
});
