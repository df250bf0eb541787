import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import type { Sequence } from "../../../src/plan/order/sequence/sequence";
import { fc } from "../../support/random";
import { seedOf } from "../../support/seed";
import { terraformFound } from "../../terraform/support";
import { type Judge, withJudge } from "../judge";
import { differing, toldLosses } from "./differing";
import { planOf, run, runbookLosses, SETTINGS } from "./run";
import { storedBy } from "./stored";
import { blocksOf, type SequenceWorld, sequenceWorlds, type When } from "./world";

const SEQUENCES = Number(process.env["SEQUENCES"] ?? 3);
const SEED = seedOf(20261201, "SEQUENCES");
const counted = { worlds: 0, tried: 0, phases: 0, circles: 0, back: 0, along: 0, unasked: 0, lost: 0 };

afterAll(() => {
  process.stderr.write(`sequences: ${JSON.stringify(counted)}, SEED=${SEED}\n`);
});

function configured(world: SequenceWorld, when: When): JsonObject {
  return { ...SETTINGS, resource: blocksOf(world, when) };
}

/** What of a world changes, for whoever asks. */
function show(world: SequenceWorld): void {
  const { resource: before } = configured(world, "before");
  const { resource: after } = configured(world, "after");
  process.stderr.write(`${JSON.stringify({ before, after, world }, undefined, 1)}\n`);
}

/** Runs all phases, and counts. */
async function counting(judge: Judge, wanted: JsonObject, sequence: Sequence): Promise<void> {
  await run(judge, wanted, sequence);
  const changes = sequence.phases.flatMap((phase) => phase.changes);
  counted.phases += sequence.phases.length;
  counted.along += changes.filter(({ along }) => along).length;
  counted.unasked += changes.filter(({ asked }) => !asked).length;
}

/** Worlds whose change needs more than one apply. */
function chosen(): SequenceWorld[] {
  const found: SequenceWorld[] = [];
  for (const world of fc.sample(sequenceWorlds, { numRuns: 200 * SEQUENCES, seed: SEED })) {
    if (found.length === SEQUENCES) break;
    counted.tried += 1;
    const before = storedBy(blocksOf(world, "before"));
    let sequence: Sequence;
    try {
      sequence = planOf(configured(world, "after"), before).sequence;
      // Terraform refuses a way back that runs in a circle as it refuses such a way forth.
      if (sequence.phases.length > 1) runbookLosses(configured(world, "after"), before);
    } catch {
      continue;
    }
    if (sequence.circles.length > 0) counted.circles += 1;
    else if (sequence.phases.length > 1) found.push(world);
  }
  return found;
}

describe.runIf(terraformFound())("a change that needs several applies", () => {
  test(
    "each does what the sequence says, nothing fails, and the end is right; and back again, without what the runbook says",
    async () => {
      const worlds = chosen();
      expect(worlds).toHaveLength(SEQUENCES);
      await withJudge(async (judge) => {
        judge.configure(SETTINGS);
        await judge.init();
        for (const world of worlds) {
          counted.worlds += 1;
          if (process.env["SHOW"]) show(world);
          const [before, after] = [configured(world, "before"), configured(world, "after")];
          judge.reset();
          const stored = storedBy(blocksOf(world, "before"));
          judge.seed(stored);
          const losses = toldLosses(runbookLosses(after, stored), before);
          await counting(judge, after, planOf(after, judge.state()).sequence);
          const back = planOf(before, judge.state()).sequence;
          if (back.circles.length > 0) continue;
          counted.back += 1;
          await counting(judge, before, back);
          counted.lost += losses.length;
          expect(losses, JSON.stringify(world)).toEqual(differing(stored, judge.state()));
        }
      });
    },
    120_000 + 60_000 * SEQUENCES,
  );
});
