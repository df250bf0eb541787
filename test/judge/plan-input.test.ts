import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { InputError } from "../../src/model/problem";
import type { StackPart } from "../../src/model/stack-part";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import type { Plan } from "../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { planConfiguration } from "../../src/read/plan-json";
import { readConfiguration } from "../../src/read/tf-json";
import { Planned } from "../../src/rules/planned";
import { DEFAULT_OPTIONS } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run";
import { seedOf } from "../support/seed";
import { emit } from "../terraform/emit";
import { readJson, removeFolders, terraformFound } from "../terraform/support";
import { type Judge, withJudge } from "./judge";
import { partOf } from "./pairs/compare";
import { type Pair, render } from "./pairs/render";
import { pairShapes } from "./pairs/shape";

afterAll(removeFolders);

function planOf(part: StackPart): Plan {
  const model = new Model([part], RESOURCE_TYPES);
  return makePlan(model, new Network(model));
}

function findingsOf(part: StackPart): string[] {
  const model = new Model([part], RESOURCE_TYPES);
  const network = new Network(model);
  const planned = new Planned(() => makePlan(model, network));
  const context = { model, network, catalog: loadCatalog(), planned, options: DEFAULT_OPTIONS };
  return runRules(context)
    .map(({ rule, status, address }) => `${status} ${rule} ${address}`)
    .sort();
}

/** The same configuration and state twice: as they are written, and through terraform's plan JSON. */
async function bothWays(judge: Judge, pair: Pair): Promise<[StackPart, StackPart]> {
  judge.reset();
  judge.configure(pair.configuration, pair.modules);
  judge.seed(pair.state);
  return [partOf(pair), planConfiguration(await judge.plan(), "pairs", "pairs")];
}

/** The same of a stack that was never applied. */
async function newBothWays(judge: Judge, configuration: JsonObject): Promise<[StackPart, StackPart]> {
  const written = readConfiguration([configuration], { name: "stack", file: "stack" });
  return [written, planConfiguration(await judge.plan(), "stack", "stack")];
}

function changesOf({ changes }: Plan): string[] {
  return changes
    .filter(({ kind, address }) => kind !== "no-op" && kind !== "forget" && !address.startsWith("data."))
    .map(({ address, actions }) => `${address} ${actions.join()}`)
    .sort();
}

interface Compared {
  readonly written: string;
  readonly planned: string;
}

/** Undefined where something is undecided, or the wanted order has a circle: problems of the pair, not of the way in. */
function compare(...parts: readonly [StackPart, StackPart]): Compared | undefined {
  try {
    const [one, other] = parts.map(planOf) as [Plan, Plan];
    if (one.undecided.length + other.undecided.length > 0) return undefined;
    const disagreements = (other.disagreements ?? []).map((own) => JSON.stringify(own));
    return { written: changesOf(one).join("; "), planned: [...changesOf(other), ...disagreements].join("; ") };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

describe.runIf(terraformFound())("terraform's plan JSON as input", () => {
  test.each(["quickstart", "firewall-pair"])("%s: the findings and the plan of its configuration", async (stack) => {
    const configuration = readJson(join(emit(stack), "cdk.tf.json"));
    await withJudge(async (judge) => {
      judge.configure(configuration);
      await judge.init();
      const [written, planned] = await newBothWays(judge, configuration);
      expect(findingsOf(planned)).toEqual(findingsOf(written));
      const [one, other] = [planOf(written), planOf(planned)];
      expect(changesOf(other)).toEqual(changesOf(one));
      expect(other.waves.length).toBe(one.waves.length);
    });
  });

  test("random configurations and states: the same changes", { timeout: 120_000 }, async () => {
    const shapes = fc.sample(pairShapes, { seed: seedOf(20261124), numRuns: 120 });
    const compared: Compared[] = [];
    await withJudge(async (judge) => {
      judge.configure(render([]).configuration);
      await judge.init();
      for (const shape of shapes) {
        // What terraform refuses to plan has no plan JSON.
        const parts = await bothWays(judge, render([shape])).catch(() => undefined);
        const plans = parts && compare(...parts);
        if (plans) compared.push(plans);
      }
    });
    const differ = compared.filter(({ written, planned }) => written !== planned);
    expect(differ).toEqual([]);
    expect(compared.length).toBeGreaterThan(25);
  });
});
