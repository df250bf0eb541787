import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import type { Hazard } from "../../../src/plan/change";
import { groupBy } from "../../../src/plan/hazards/moves";
import type { Plan } from "../../../src/plan/plan-type";
import { expectGolden } from "../../report/golden";
import { CLAIM_KINDS } from "../../support/claim-kinds";
import { terraformFound } from "../../terraform/support";
import type { Pace } from "../cloud/cloud";
import { failuresOf } from "../failures";
import { type Judge, withJudge } from "../judge";
import { planOf, run, SETTINGS } from "../sequences/run";
import { CHANGES, type Change, configured, holdersById, type Kinds, kindAt, kindsOf, stored } from "./changes";
import { surround } from "./surroundings";

/** In milliseconds. */
const MINUTE = 500;
const STEP = 2000;
/** Whoever waits may wait for less. */
const SHORTER = 0.1;
/** What the provider tries again for five minutes or more, so that it is made in the end. */
const PATIENT: ReadonlySet<string> = new Set(["alicloud_ecs_disk_attachment", "alicloud_eip_association"]);

/**
 * The old object lets go late, and the next one later: what does not wait for it meets it. Much later than the provider
 * tries again where it does so for two minutes, and much sooner where it does so for five.
 */
function latePace(holders: ReadonlyMap<unknown, { type: string; n: number }>, scale: () => number): Pace {
  const delay: Pace["delay"] = (call, id) => {
    const { type = "", n = 0 } = holders.get(id) ?? {};
    if (call === "create") return 0;
    if (call === "update") return scale() * STEP * (0.1 + 0.2 * n);
    return scale() * STEP * (PATIENT.has(type) ? 0.3 + 0.1 * n : 1 + n);
  };
  return { change: 3, retry: 10, patience: 5 * MINUTE, minute: MINUTE, delay };
}

const rows: string[] = [];
const counted = { changes: 0, refused: 0, lost: 0, repeated: 0, unchanged: 0, inOrder: 0, circles: 0 };

afterAll(() => {
  process.stderr.write(`renames: ${JSON.stringify(counted)}\n`);
});

function document(kinds: Kinds, { after }: Change): JsonObject {
  return { ...SETTINGS, ...configured(kinds, after) };
}

function start(judge: Judge, kinds: Kinds, change: Change): void {
  judge.reset();
  surround(judge.cloud);
  judge.seed(stored(kinds, change.before));
  judge.configure(document(kinds, change));
}

/** What terraform alone makes of it, by kind: codes of the cloud, or that something is gone although nothing failed. */
async function without(judge: Judge, kinds: Kinds, change: Change): Promise<Map<number, string[]>> {
  start(judge, kinds, change);
  const failures = failuresOf(await judge.apply("-json", "-parallelism=64"));
  const met = groupBy(failures, ({ address }) => String(kindAt(address)));
  const rest = (await judge.plan())["resource_changes"] as unknown as readonly {
    address: string;
    change: { actions: readonly string[] };
  }[];
  const isGone = (index: number) =>
    rest.some(({ address, change: { actions } }) => kindAt(address) === index && actions.includes("create"));
  return new Map(
    kinds.map(([index]) => {
      const codes = [...new Set((met.get(String(index)) ?? []).map(({ code }) => code))].sort();
      return [index, codes.length > 0 ? codes : isGone(index) ? ["lost"] : []];
    }),
  );
}

/** What eniplan says of the kind. */
function proposed(hazards: readonly Hazard[], index: number): string[] {
  const own = hazards.filter(({ after, guaranteed }) => !guaranteed && kindAt(after) === index);
  const told = own.map(({ fix }) => (fix?.kind === "moved" ? `moved ${fix.leaves ?? "in order"}` : (fix?.kind ?? "")));
  return [...new Set(told)].sort();
}

function isCircular({ hazards }: Plan, index: number): boolean {
  return hazards.some(({ fix, after }) => fix?.kind === "impossible" && kindAt(after) === index);
}

function count(outcome: readonly string[], proposals: readonly string[]): void {
  counted.changes += 1;
  if (outcome.includes("lost")) counted.lost += 1;
  else if (outcome.length > 0) counted.refused += 1;
  else if (proposals.includes("retried")) counted.repeated += 1;
  if (proposals.includes("impossible")) counted.circles += 1;
  else if (proposals.some((one) => /unchanged|in-place/.test(one))) counted.unchanged += 1;
  else if (outcome.length > 0) counted.inOrder += 1;
}

describe.runIf(terraformFound())("what may exist once comes to another address", () => {
  test.each(CHANGES)(
    "$title: fails or loses something without what is proposed, and nothing with it",
    async (change) => {
      let scale = 1;
      const kinds = kindsOf(change);
      await withJudge(
        async (judge) => {
          judge.configure(SETTINGS);
          await judge.init();
          const outcomes = await without(judge, kinds, change);
          const all = planOf(document(kinds, change), stored(kinds, change.before));
          for (const [index, { type, attribute }] of kinds) {
            const [outcome = [], proposals] = [outcomes.get(index), proposed(all.hazards, index)];
            const row = [
              type,
              attribute,
              change.title,
              outcome.join(", ") || "nothing",
              proposals.join(", ") || "nothing",
            ];
            rows.push(row.join(" | "));
            count(outcome, proposals);
            // What fails is reported, and what is reported fails unless the provider tries again.
            const isMet = outcome.length > 0;
            expect.soft(isMet, rows.at(-1)).toBe(proposals.some((one) => one !== "retried" && one !== ""));
          }
          scale = SHORTER;
          const possible = kinds.filter(([index]) => !isCircular(all, index));
          start(judge, possible, change);
          const { sequence } = planOf(document(possible, change), judge.state());
          expect(sequence.circles).toEqual([]);
          const calls = await run(judge, document(possible, change), sequence);
          expect(calls.filter((call) => call.startsWith("failed"))).toEqual([]);
        },
        latePace(holdersById(kinds, change.before), () => scale),
      );
    },
    240_000,
  );

  test("is what the table says", () => {
    expect(rows.length).toBeGreaterThan(4 * CLAIM_KINDS.length);
    expectGolden("../../judge/renames/outcomes.txt", `${rows.sort().join("\n")}\n`);
  });
});
