import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { seedOf } from "../support/seed";
import { Applier, brokenOrders, type Interval, type Observation } from "./observe";
import { expectedActions, ourGraph } from "./our-graph";
import { deposedOf, type World, worlds } from "./random-changes";
import { removeFolders, terraformFound } from "./support";

afterAll(removeFolders);

/** The operations of a plan: what an apply must be seen to do, no more and no less. */
function operations(all: readonly World[]): string[] {
  return [...expectedActions(all)].flatMap(([address, actions]) =>
    actions.flatMap((action) => (action === "no-op" ? [] : action === "delete" ? [`${address} (destroy)`] : [address])),
  );
}

/** Pairs of one world that our graph leaves open, and how they were seen: one before the other, or overlapping. */
class OpenPairs {
  private readonly seen = new Map<string, Set<"first" | "second" | "together">>();

  constructor(private readonly order: ReadonlyMap<string, ReadonlySet<string>>) {}

  note({ operations: seen }: Observation): void {
    const byWorld = new Map<string, string[]>();
    for (const name of seen.keys()) {
      const world = /\.(w\d+)_/.exec(name)?.[1] ?? "";
      byWorld.set(world, [...(byWorld.get(world) ?? []), name].sort());
    }
    for (const names of byWorld.values()) {
      for (const [i, a] of names.entries()) for (const b of names.slice(i + 1)) this.pair(a, b, seen);
    }
  }

  private pair(a: string, b: string, seen: ReadonlyMap<string, Interval>): void {
    if (this.order.get(a)?.has(b) || this.order.get(b)?.has(a)) return;
    const [one, other] = [seen.get(a), seen.get(b)];
    if (one?.end === undefined || other?.end === undefined) return;
    const how = one.end < other.start ? "first" : other.end < one.start ? "second" : "together";
    const all = this.seen.get(`${a} ${b}`) ?? new Set();
    this.seen.set(`${a} ${b}`, all.add(how));
  }

  count(): { open: number; bothWays: number } {
    const both = [...this.seen.values()].filter((how) => how.has("together") || how.size > 1);
    return { open: this.seen.size, bothWays: both.length };
  }
}

/** Terraform copies the whole state after each operation, so that many small applies are faster than one large one. */
const TOGETHER = 11;

describe.runIf(terraformFound())("terraform apply at high parallelism", () => {
  const seed = seedOf(20261125, "CHANGES");
  const numRuns = Number(process.env["CHANGES"] ?? 220);
  const runs = Number(process.env["RUNS"] ?? 2);
  process.stderr.write(`apply order: ${numRuns} random changes, ${runs} runs, SEED=${seed}\n`);
  // What runs in a circle cannot be applied; that it does is asked of `terraform plan`, in apply-graph.test.ts.
  const sound = fc.sample(worlds, { numRuns: numRuns * 2, seed }).filter((world) => !ourGraph([world]).circle);
  const changes = sound.slice(0, numRuns);
  const random = randomNumbers(seed);
  const counts = {
    changes: changes.length,
    runs,
    operations: 0,
    logged: 0,
    claimed: 0,
    open: 0,
    bothWays: 0,
    untold: 0,
  };
  afterAll(() => {
    process.stderr.write(`apply order: ${JSON.stringify(counts)}\n`);
  });

  const batches = Array.from({ length: Math.ceil(changes.length / TOGETHER) }, (_, i) => i);
  test.each(batches)(
    "keeps every order that our graph claims, in every run: batch %i",
    (batch) => {
      const all = changes.slice(batch * TOGETHER, (batch + 1) * TOGETHER);
      const { order } = ourGraph(all);
      const applier = new Applier(all);
      const open = new OpenPairs(order);
      for (let run = 0; run < runs; run++) {
        const seen = applier.apply(random);
        expect([...seen.operations.keys()].sort()).toEqual(operations(all).sort());
        const untold = [...seen.operations].flatMap(([name, { end }]) => (end === undefined ? [name] : []));
        expect(untold.filter((name) => !hasTwoDestructions(name, seen))).toEqual([]);
        expect([...seen.provisioners].filter(([, { end }]) => end === undefined)).toEqual([]);
        expect(brokenOrders(order, seen.operations)).toEqual([]);
        expect(brokenOrders(order, seen.provisioners)).toEqual([]);
        open.note(seen);
        counts.operations += seen.operations.size;
        counts.logged += seen.provisioners.size;
        counts.untold += untold.length;
      }
      counts.claimed += [...order.values()].reduce((sum, { size }) => sum + size, 0);
      counts.open += open.count().open;
      counts.bothWays += open.count().bothWays;
    },
    900_000,
  );

  test("of as many changes as were asked for", () => {
    expect(changes).toHaveLength(numRuns);
    expect(counts.logged).toBeGreaterThan(0);
  });
});

function hasTwoDestructions(name: string, { operations: seen }: Observation): boolean {
  const address = name.replace(/ \(.*/, "");
  return seen.has(`${deposedOf(address)} (destroy)`) && seen.has(`${address} (destroy)`);
}

function randomNumbers(seed: number): () => number {
  const [stream] = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), { numRuns: 1, seed });
  return () => stream?.next().value ?? 0;
}
