import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/model/problem";
import { planCondition } from "../../../src/rules/plan/condition/rule";
import { planPreventDestroy } from "../../../src/rules/plan/prevent-destroy/rule";
import { seedOf } from "../../support/seed";
import { terraformFound } from "../../terraform/support";
import { type Judge, withJudge } from "../judge";
import { type Disagreement, disagreements, findingsOf, planOf } from "./compare";
import { type Pair, render } from "./render";
import { type PairShape, pairShapes } from "./shape";

/** Pairs that one run of terraform plans, side by side. */
const TOGETHER = 25;

/** PAIRS in the environment asks for more, and then for new ones; SEED for the same again. */
const PAIRS = Number(process.env["PAIRS"] ?? 300);
const SEED = seedOf(20261125, "PAIRS");

/** Disagreements that a failure shows; the first ones say enough. */
const SHOWN = 12;

async function judgePairs(judge: Judge, pairs: readonly PairShape[]): Promise<string[]> {
  const pair = render(pairs);
  judge.configure(pair.configuration, pair.modules);
  seed(judge, pair);
  try {
    return disagreements(planOf(pair), await judge.plan()).map((found) => described(found, pairs));
  } catch (error) {
    if (pairs.length > 1) return oneByOne(judge, pairs);
    // What is not known here, an object to be imported or what a data source says, may be what terraform refuses.
    const refused = ["Error: Cycle", "Error: Instance cannot be destroyed"].some((words) =>
      String(error).includes(words),
    );
    if (refused && planOf(pair).undecided.length > 0) return [];
    return [`${String(error).slice(-500)}\n${JSON.stringify(pair)}`];
  }
}

/** One pair that terraform refuses hides all others of its batch. */
async function oneByOne(judge: Judge, pairs: readonly PairShape[]): Promise<string[]> {
  const found: string[] = [];
  for (const pair of pairs) found.push(...(await judgePairs(judge, [pair])));
  return found;
}

function seed(judge: Judge, { state, outside }: Pair): void {
  judge.seed(state);
  for (const { type, attributes } of outside) judge.cloud.put(type, String(attributes["id"]), { ...attributes });
}

/** What Terraform says to a plan that one of the rules refuses. */
const REFUSALS: Readonly<Record<string, string>> = {
  "plan/prevent-destroy": "Instance cannot be destroyed",
  "plan/condition": "Resource precondition failed",
};

/** The rules about what Terraform refuses, each with its own words. */
function refusalsOf(shape: PairShape): string[] {
  const found = findingsOf(render([shape]), [planPreventDestroy, planCondition]);
  return [...new Set(found.map(({ rule }) => REFUSALS[rule] ?? rule))];
}

async function judgeRefusal(judge: Judge, shape: PairShape): Promise<string[]> {
  const pair = render([shape]);
  judge.configure(pair.configuration, pair.modules);
  seed(judge, pair);
  const { status, output } = await judge.terraform("plan", "-input=false", "-no-color");
  if (status !== 0 && refusalsOf(shape).some((words) => output.includes(words))) return [];
  return [`terraform does not refuse: ${refusalsOf(shape).join()}\n${JSON.stringify(pair)}\n${output}`];
}

/** Terraform plans such a pair, and then refuses to apply it. */
async function judgeCycle(judge: Judge, shape: PairShape): Promise<string[]> {
  const objects = shape.objects.map((object) => ({ ...object, preventDestroy: false, condition: "none" as const }));
  const pair = render([{ ...shape, objects }]);
  judge.configure(pair.configuration, pair.modules);
  seed(judge, pair);
  const { output } = await judge.apply();
  return output.includes("Error: Cycle") ? [] : [`no cycle to terraform\n${JSON.stringify(pair)}\n${output}`];
}

function isCyclic(shape: PairShape): boolean {
  try {
    planOf(render([shape]));
    return false;
  } catch (error) {
    if (error instanceof InputError && error.problems[0]?.id === "order/cycle") return true;
    throw error;
  }
}

/** The two verdicts, and the pair in which they differ. */
function described({ address, terraform, eniplan }: Disagreement, pairs: readonly PairShape[]): string {
  const number = Number(/\.p(\d+)/.exec(address)?.[1]);
  const { configuration, modules, state } = render(pairs[number] ? [pairs[number]] : []);
  const { terraform: _, provider: __, ...declared } = configuration;
  const shown = { address, terraform, eniplan, ...declared, modules, state: state["resources"] };
  return Object.entries(shown)
    .map(([title, value]) => `${title}: ${JSON.stringify(value)}`)
    .join("\n");
}

describe.runIf(terraformFound())("random configurations and states", () => {
  test(`${PAIRS} pairs of seed ${SEED}: eniplan plans what terraform plans`, { timeout: PAIRS * 2000 }, async () => {
    const all = fc.sample(pairShapes, { seed: SEED, numRuns: PAIRS });
    const cyclic = all.filter(isCyclic);
    const refused = all.filter((shape) => !cyclic.includes(shape) && refusalsOf(shape).length > 0);
    const shapes = all.filter((shape) => !cyclic.includes(shape) && !refused.includes(shape));
    const found: string[] = [];
    await withJudge(async (judge) => {
      judge.configure(render([]).configuration);
      await judge.init();
      for (let batch = 0; batch * TOGETHER < shapes.length; batch++) {
        const pairs = shapes.slice(batch * TOGETHER, (batch + 1) * TOGETHER);
        found.push(...(await judgePairs(judge, pairs)));
      }
      for (const shape of cyclic) found.push(...(await judgeCycle(judge, shape)));
      for (const shape of refused) found.push(...(await judgeRefusal(judge, shape)));
    });
    const shown = found.slice(0, SHOWN).join("\n\n");
    expect(found.length, `${found.length} disagreements\n\n${shown}\n`).toBe(0);
  });
});
