import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/model/problem";
import { terraformFound } from "../../terraform/support";
import { type Judge, withJudge } from "../judge";
import { type Disagreement, disagreements, planOf } from "./compare";
import { render } from "./render";
import { type PairShape, pairShapes } from "./shape";

/** Pairs that one run of terraform plans, side by side. */
const TOGETHER = 25;

/** PAIRS in the environment asks for more, SEED for the same again. */
const PAIRS = Number(process.env["PAIRS"] ?? 300);
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

/** Disagreements that a failure shows; the first ones say enough. */
const SHOWN = 12;

async function judgePairs(judge: Judge, pairs: readonly PairShape[]): Promise<string[]> {
  const pair = render(pairs);
  judge.configure(pair.configuration);
  judge.seed(pair.state);
  try {
    return disagreements(planOf(pair), await judge.plan()).map((found) => described(found, pairs));
  } catch (error) {
    if (pairs.length > 1) return oneByOne(judge, pairs);
    return [`${String(error).slice(-500)}\n${JSON.stringify(pair)}`];
  }
}

/** One pair that terraform refuses hides all others of its batch. */
async function oneByOne(judge: Judge, pairs: readonly PairShape[]): Promise<string[]> {
  const found: string[] = [];
  for (const pair of pairs) found.push(...(await judgePairs(judge, [pair])));
  return found;
}

/** Terraform plans such a pair, and then refuses to apply it. */
async function judgeCycle(judge: Judge, shape: PairShape): Promise<string[]> {
  const pair = render([shape]);
  judge.configure(pair.configuration);
  judge.seed(pair.state);
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
  const number = Number(/\.p(\d+)_/.exec(address)?.[1]);
  const { configuration, state } = render([pairs[number] ?? []]);
  const { resource, moved, removed } = configuration;
  const shown = { address, terraform, eniplan, resource, moved, removed, state: state["resources"] };
  return Object.entries(shown)
    .map(([title, value]) => `${title}: ${JSON.stringify(value)}`)
    .join("\n");
}

describe.runIf(terraformFound())("random configurations and states", () => {
  test(`${PAIRS} pairs of seed ${SEED}: eniplan plans what terraform plans`, { timeout: PAIRS * 2000 }, async () => {
    const all = fc.sample(pairShapes, { seed: SEED, numRuns: PAIRS });
    const cyclic = all.filter(isCyclic);
    const shapes = all.filter((shape) => !cyclic.includes(shape));
    const found: string[] = [];
    await withJudge(async (judge) => {
      judge.configure(render([]).configuration);
      await judge.init();
      for (let batch = 0; batch * TOGETHER < shapes.length; batch++) {
        const pairs = shapes.slice(batch * TOGETHER, (batch + 1) * TOGETHER);
        found.push(...(await judgePairs(judge, pairs)));
      }
      for (const shape of cyclic) found.push(...(await judgeCycle(judge, shape)));
    });
    const shown = found.slice(0, SHOWN).join("\n\n");
    expect(found.length, `${found.length} disagreements\n\n${shown}\n`).toBe(0);
  });
});
