import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession, type Session } from "../judge/session";
import { RANDOM_CALLS } from "./random/notations";

const RUNS = Number(process.env["CALLS"] ?? 60);
const SEED = Number(process.env["SEED"] ?? 7);

let session: Session;
const differences = new Map<string, string>();
const calls = Object.entries(RANDOM_CALLS).map(
  ([name, arbitrary]) => [name, fc.sample(arbitrary, { numRuns: RUNS, seed: SEED })] as const,
);

describe.runIf(terraformFound())("random arguments: functions give what terraform says", () => {
  beforeAll(() => {
    session = openSession();
    const texts = calls.flatMap(([, found]) => found);
    for (const [i, { kind, terraform, ours }] of session.judge(texts.map((text) => ({ text }))).entries()) {
      if (kind === "agreed" || kind === "more" || kind === "not judged") continue;
      differences.set(texts[i] as string, `${kind}\nterraform: ${terraform}\nours: ${ours}`);
    }
  }, 3_600_000);
  afterAll(removeFolders);

  test.each(calls)("%s", (_name, texts) => {
    const found = texts.flatMap((text) => {
      const difference = differences.get(text);
      return difference === undefined ? [] : [`${text}: ${difference}`];
    });
    expect(found.slice(0, 10)).toEqual([]);
  });
});
