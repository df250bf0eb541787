import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedOf } from "../../support/seed";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession } from "../judge/session";
import type { Verdict } from "../judge/verdict";
import { RANDOM_CALLS } from "./random/notations";

const RUNS = Number(process.env["CALLS"] ?? 60);
const SEED = seedOf(7);
/** Of wrong or strange YAML so much may be left open that libyaml reads in a way of its own. */
const MOST_OPEN = 0.03;

const calls = Object.entries(RANDOM_CALLS).map(
  ([name, arbitrary]) => [name, fc.sample(arbitrary, { numRuns: RUNS, seed: SEED })] as const,
);
const verdicts = new Map<string, Verdict>();

describe.runIf(terraformFound())("random arguments: functions give what terraform says", () => {
  beforeAll(() => {
    const texts = calls.flatMap(([, found]) => found);
    const found = openSession().judge(texts.map((text) => ({ text })));
    for (const [i, verdict] of found.entries()) verdicts.set(texts[i] as string, verdict);
  }, 3_600_000);
  afterAll(removeFolders);

  test.each(calls)("%s", (name, texts) => {
    const open = texts.filter((text) => name === "YAML" && verdicts.get(text)?.kind === "undecided");
    const wrong = texts.flatMap((text) => {
      const { kind, terraform, ours } = verdicts.get(text) as Verdict;
      const isRight = kind === "agreed" || kind === "more" || kind === "not judged" || open.includes(text);
      return isRight ? [] : [`${text}: ${kind}\nterraform: ${terraform}\nours: ${ours}`];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(open.length).toBeLessThanOrEqual(texts.length * MOST_OPEN);
  });
});
