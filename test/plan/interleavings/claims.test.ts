import { afterAll, describe, expect, test } from "vitest";
import { Network } from "../../../src/network/network";
import type { Hazard } from "../../../src/plan/change";
import type { ApplyGraph } from "../../../src/plan/order/apply-graph";
import type { ApplyNode } from "../../../src/plan/order/apply-operations";
import { Planner } from "../../../src/plan/plan";
import { fc } from "../../support/random";
import { addressOf, type ClaimsWorld, claimsModel, claimsWorlds } from "./claims-world";
import { type Moment, type Outcome, search } from "./search";

const RUNS = Number(process.env["WORLDS"] ?? 300);
const counted = { worlds: 0, kinds: new Set<string>(), moments: 0, failing: 0, open: 0, kept: 0, retried: 0 };

afterAll(() => {
  process.stderr.write(
    `interleavings of what is unique: ${JSON.stringify({ ...counted, kinds: counted.kinds.size })}\n`,
  );
});

/** What an operation takes and lets go of. */
interface Call {
  readonly address: string;
  readonly takes: number | undefined;
  readonly frees: number | undefined;
}

/**
 * Who holds what: from the start of the operation that takes it until the end of the one that lets it go. What is taken
 * while another holds it is refused, or lost.
 */
class Holders implements Moment<Call> {
  private readonly held = new Map<number, string>();

  constructor(
    private readonly world: ClaimsWorld,
    done: readonly Call[],
    running: readonly Call[],
  ) {
    for (const [i, { before }] of world.objects.entries()) {
      if (before !== undefined) this.held.set(before, addressOf(world, i));
    }
    for (const { frees } of done) if (frees !== undefined) this.held.delete(frees);
    for (const { takes, address } of [...done, ...running]) if (takes !== undefined) this.held.set(takes, address);
  }

  refuses({ takes, address }: Call) {
    const holder = takes === undefined ? undefined : this.held.get(takes);
    return holder === undefined ? undefined : { cause: this.world.kind.cause, subject: `${holder} < ${address}` };
  }
}

function callOf(world: ClaimsWorld, { planned: { change }, operation }: ApplyNode): Call {
  const { address, kind } = change;
  const { before, after } = world.objects[Number(address.slice(-1))] ?? {};
  if (operation === "destroy") return { address, takes: undefined, frees: before };
  if (kind === "create" || kind === "replace") return { address, takes: after, frees: undefined };
  if (kind === "no-op" || before === after) return { address, takes: undefined, frees: undefined };
  return { address, takes: after, frees: before };
}

function interleave(world: ClaimsWorld, { nodes, graph }: ApplyGraph): Outcome {
  const before = nodes.map((_, node) => graph.before(node).filter((other) => other < nodes.length));
  const calls = nodes.map((node) => callOf(world, node));
  return search<Call>((done, running) => new Holders(world, done, running), { calls, before });
}

function planned(world: ClaimsWorld) {
  const model = claimsModel(world);
  const planner = new Planner(model, new Network(model));
  const stackPlan = planner.stackPlan("test");
  fc.pre(stackPlan.apply.graph.cycle() === undefined);
  const alone = interleave(world, stackPlan.apply);
  const { hazards: all, apply } = planner.prove("test", stackPlan);
  // What two operations of one kind do to each other otherwise, another search looks at.
  const hazards = all.filter(({ cause }) => cause === world.kind.cause);
  counted.worlds += 1;
  counted.kinds.add(`${world.kind.type} ${world.kind.attribute}`);
  counted.moments += alone.moments;
  counted.failing += alone.refusals.size > 0 ? 1 : 0;
  return { alone, hazards, apply };
}

function told({ cause, before, after }: Hazard): string {
  return `${cause} ${before} < ${after}`;
}

describe("for every interleaving that Terraform's graph allows", { timeout: 30_000 + 200 * RUNS }, () => {
  test("what is refused or lost is reported, and what is reported is", () => {
    fc.assert(
      fc.property(claimsWorlds, (world) => {
        const { alone, hazards } = planned(world);
        const open = hazards.filter(({ guaranteed }) => !guaranteed);
        counted.open += open.length;
        const reported = open.map(told).sort();
        // In a circle one waits for the other: what is refused first keeps the rest from being tried.
        const isCircular = open.some(({ fix }) => fix?.kind === "impossible");
        if (isCircular) expect(reported).toEqual(expect.arrayContaining([...alone.refusals]));
        else expect(reported).toEqual([...alone.refusals].sort());
      }),
      { numRuns: RUNS },
    );
  });

  test("with what is proposed nothing is", () => {
    fc.assert(
      fc.property(claimsWorlds, (world) => {
        const { hazards, apply } = planned(world);
        fc.pre(hazards.every(({ fix }) => fix?.kind !== "impossible"));
        fc.pre(apply.graph.cycle() === undefined);
        counted.kept += 1;
        const repeated = hazards.filter(({ fix }) => fix?.kind === "retried").map(told);
        counted.retried += repeated.length;
        const { refusals } = interleave(world, apply);
        expect([...refusals].filter((refusal) => !repeated.includes(refusal))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
