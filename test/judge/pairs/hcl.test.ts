import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { InputError } from "../../../src/model/problem";
import { readHcl } from "../../../src/read/hcl/read";
import { seedOf } from "../../support/seed";
import { terraformFound } from "../../terraform/support";
import { toHcl, withoutEmptyBlocks } from "../hcl-text";
import { type Judge, withJudge } from "../judge";
import { disagreements, planOf } from "./compare";
import { type Pair, render } from "./render";
import { type PairShape, pairShapes } from "./shape";

/** PAIRS in the environment asks for more, SEED for others. */
const PAIRS = Number(process.env["PAIRS"] ?? 200);
const SEED = seedOf(1, "PAIRS");

/** How many of them terraform judges, unless PAIRS says so. */
const JUDGED = Number(process.env["PAIRS"] ?? 75);

const SHAPES = fc.sample(pairShapes, { seed: SEED, numRuns: PAIRS });

/** Pairs that one run of terraform plans, side by side. */
const TOGETHER = 25;

type Document = Pair["configuration"];

/** Of the root and of each module. */
function eachDocument(pair: Pair, change: (document: Document, folder: string) => Document): Pair {
  const modules = Object.entries(pair.modules ?? {}).map(([path, document]) => [path, change(document, path)]);
  return { ...pair, configuration: change(pair.configuration, ""), modules: Object.fromEntries(modules) };
}

function withoutEmpty(pair: Pair): Pair {
  return eachDocument(pair, (document) => withoutEmptyBlocks(document as JsonObject) as Document);
}

/** The texts by their folders, and the pair as it is read from them. */
function asHcl(pair: Pair, seed: number): { readonly texts: ReadonlyMap<string, string>; readonly pair: Pair } {
  const texts = new Map<string, string>();
  const read = eachDocument(pair, (document, folder) => {
    const text = toHcl(document as JsonObject, seed + texts.size);
    texts.set(folder, text);
    return readHcl(text, "main.tf").document as Document;
  });
  return { texts, pair: read };
}

/** What a plan says, or why there is none. */
function outcome(pair: Pair): unknown {
  try {
    const plan = planOf(pair);
    return { changes: plan.changes, undecided: plan.undecided, waves: plan.waves };
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ id, params }) => ({ id, params }));
    throw error;
  }
}

describe("random pairs in native syntax", () => {
  test(`${PAIRS} pairs of seed ${SEED}: the plan is that of the JSON form`, {
    timeout: 10_000 + PAIRS * 100,
  }, async () => {
    for (const [number, shape] of SHAPES.entries()) {
      const json = withoutEmpty(render([shape]));
      const { texts, pair } = asHcl(json, number + 1);
      expect(outcome(pair), shown(texts)).toEqual(outcome(json));
    }
  });

  test.runIf(terraformFound())(
    `terraform takes the text of ${JUDGED} and plans the same`,
    { timeout: PAIRS * 2000 },
    async () => {
      const found: string[] = [];
      await withJudge(async (judge) => {
        judge.configure(render([]).configuration);
        await judge.init();
        rmSync(join(judge.folder, "main.tf.json"));
        for (let at = 0; at < JUDGED; at += TOGETHER) {
          found.push(...(await judged(judge, SHAPES.slice(at, Math.min(JUDGED, at + TOGETHER)), at + 1)));
        }
      });
      expect(found.length, found.slice(0, 3).join("\n\n")).toBe(0);
    },
  );
});

/** Terraform's words about a plan that it refuses for what it says, not for how it is written. */
const REFUSALS = ["Error: Cycle", "Error: Instance cannot be destroyed", "Resource precondition failed"];

async function judged(judge: Judge, shapes: readonly PairShape[], seed: number): Promise<string[]> {
  const { texts, pair } = asHcl(withoutEmpty(render(shapes)), seed);
  judge.configure(pair.configuration as JsonObject, pair.modules as Readonly<Record<string, JsonObject>>);
  for (const [folder, text] of texts) {
    rmSync(join(judge.folder, folder, "main.tf.json"));
    writeFileSync(join(judge.folder, folder, "main.tf"), text);
  }
  judge.seed(pair.state);
  for (const { type, attributes } of pair.outside) judge.cloud.put(type, String(attributes["id"]), { ...attributes });
  let theirs: Awaited<ReturnType<Judge["plan"]>>;
  try {
    theirs = await judge.plan();
  } catch (error) {
    const half = Math.ceil(shapes.length / 2);
    if (shapes.length > 1) {
      return [
        ...(await judged(judge, shapes.slice(0, half), seed)),
        ...(await judged(judge, shapes.slice(half), seed + 1)),
      ];
    }
    return REFUSALS.some((words) => String(error).includes(words))
      ? []
      : [`${String(error).slice(-600)}\n${shown(texts)}`];
  }
  return disagreements(planOf(pair), theirs).map((one) => `${JSON.stringify(one)}\n${shown(texts).slice(0, 4000)}`);
}

function shown(texts: ReadonlyMap<string, string>): string {
  return [...texts].map(([folder, text]) => `# ${folder}/main.tf\n${text}`).join("\n");
}
