import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { makePlan } from "../../src/plan/plan";
import { Network } from "../../src/provider/network";
import { canonicalType } from "../../src/provider/registry";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import { emit, readJson, removeFolders, terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

afterAll(removeFolders);

/** What eniplan plans on a state that terraform wrote. */
function changesOf(configuration: JsonObject, state: JsonObject): string[] {
  const prior = stateFromJson(state, "terraform.tfstate");
  const part = readConfiguration([configuration], { name: "judged", file: "cdk.tf.json", prior });
  const model = new Model([part], canonicalType);
  const { changes, undecided } = makePlan(model, new Network(model));
  const changed = changes.filter(({ kind }) => kind !== "no-op").map(({ kind, address }) => `${kind} ${address}`);
  return [...changed, ...undecided.map(({ address }) => `undecided ${address}`)];
}

describe.runIf(terraformFound())("terraform applies what is emitted", () => {
  test.each(["quickstart", "firewall-pair"])(
    "%s: from nothing, and then there is nothing left to do",
    async (stack) => {
      await withJudge(async (judge) => {
        const configuration = readJson(join(emit(stack), "cdk.tf.json"));
        judge.configure(configuration);
        await judge.init();
        const applied = await judge.apply();
        expect(applied.output).toContain("Apply complete!");
        const again = await judge.terraform("plan", "-input=false", "-no-color", "-detailed-exitcode");
        expect(again.output).toContain("No changes.");
        expect(again.status).toBe(0);
        expect(changesOf(configuration, judge.state())).toEqual([]);
      });
    },
  );
});
