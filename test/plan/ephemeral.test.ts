import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { evaluateApp } from "../../src/policy/evaluate";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { renderHuman } from "../../src/report/human";
import { renderTfplan } from "../../src/report/tfplan";
import { object, part, state } from "../support/model";

const EPHEMERAL = { ephemeral: { random_password: { p: { length: 16 } } } };
const SECRET = "hunter2hunter2";

function changesOf(body: JsonObject, prior: JsonObject) {
  const stack = part({ resource: { x_db: { a: body } }, ...EPHEMERAL }, state(object("x_db.a", { id: "1", ...prior })));
  const model = new Model([stack], RESOURCE_TYPES);
  const [change] = makePlan(model, new Network(model)).changes;
  return [change?.kind, change?.attributes.map(({ attribute }) => attribute)];
}

describe("write-only arguments", () => {
  test.each<[string, JsonObject, JsonObject, string, string[]]>([
    ["nothing is compared", { key_wo: SECRET }, { key_wo: null }, "no-op", []],
    ["nor when the state does not name it", { key_wo: "${var.x}" }, {}, "no-op", []],
    [
      "the version beside it is",
      { key_wo: SECRET, key_wo_version: 2 },
      { key_wo: null, key_wo_version: 1 },
      "update",
      ["key_wo_version"],
    ],
    ["what a state does hold is no such", { size_wo: "2" }, { size_wo: "1" }, "update", ["size_wo"]],
  ])("%s", (_, body, prior, kind, attributes) => {
    expect(changesOf(body, prior)).toEqual([kind, attributes]);
  });

  test("no report shows one", () => {
    const stack = part({ resource: { x_db: { a: { key_wo: SECRET, note: "n" } } } }, state());
    const result = evaluateApp([stack], { command: "plan", withTerraformPlan: true, today: "2026-11-30" });
    const human = renderHuman(result, { language: "en", color: false, width: 100 });
    const tfplan = renderTfplan(result, new Date(0));
    expect(human).toContain("note");
    expect(human + tfplan).not.toContain(SECRET);
    const [change] = (JSON.parse(tfplan) as { resource_changes: JsonObject[] }).resource_changes;
    expect(change).toMatchObject({ change: { after: { key_wo: null, note: "n" }, after_unknown: { id: true } } });
  });
});

describe("ephemeral blocks", () => {
  const findings = (document: JsonObject) =>
    evaluateApp([part(document)], { command: "plan", today: "2026-11-30" }).findings.map(
      ({ rule, facts }) => `${rule} ${facts.find(({ name }) => name === "what")?.value}`,
    );

  test("references to them are declared, and they are no resources", () => {
    const body = { key_wo: "${ephemeral.random_password.p.result}", note_wo: "${ephemeral.random_password.p[0].x}" };
    const result = evaluateApp([part({ resource: { x_db: { a: body } }, ...EPHEMERAL })], {
      command: "plan",
      today: "2026-11-30",
    });
    expect(result.findings).toEqual([]);
    expect(result.plan?.changes.map(({ address }) => address)).toEqual(["x_db.a"]);
    expect(result.stacks[0]?.resources).toBe(1);
  });

  test("one that is not declared is a mistake", () => {
    const body = { key_wo: "${ephemeral.random_password.q.result}" };
    expect(findings({ resource: { x_db: { a: body } }, ...EPHEMERAL })).toEqual([
      "reference/unresolved ephemeral.random_password.q",
    ]);
  });

  test("what one needs comes before what uses it", () => {
    const stack = part({
      resource: {
        x_db: { b: { key_wo: "${ephemeral.x_secret.s.value}" } },
        x_store: { a: { name: "n" } },
      },
      ephemeral: { x_secret: { s: { store: "${x_store.a.id}" } } },
    });
    const model = new Model([stack], RESOURCE_TYPES);
    const { waves } = makePlan(model, new Network(model));
    expect(waves.map((wave) => wave.map(({ address }) => address))).toEqual([["x_store.a"], ["x_db.b"]]);
  });
});
