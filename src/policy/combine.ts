import type { Disruption } from "../plan/change";
import type { Sequence } from "../plan/order/sequence/sequence";
import { MOST_NEAR } from "../plan/order/unmatched";
import type { Plan } from "../plan/plan-type";
import type { Evaluated, RunbookFacts, Topology, UncoveredType } from "./result";

/**
 * What was found in several pieces, as one: piece after piece, the waves counted through. Linear.
 *
 * @param pieces at least one, all of one command.
 */
export function combine(pieces: readonly Evaluated[]): Evaluated {
  const [first] = pieces;
  if (!first) throw new Error("nothing to combine");
  if (pieces.length === 1) return first;
  const { command, catalogDate, catalogStale, customRules } = first;
  const plans = pieces.flatMap(({ plan }) => (plan ? [plan] : []));
  const unmatched = combineUnmatched(pieces);
  const terraformPlans = pieces.flatMap((piece) => piece.terraformPlans ?? []);
  return {
    command,
    stacks: pieces.flatMap(({ stacks }) => stacks),
    findings: pieces.flatMap(({ findings }) => findings),
    noted: pieces.flatMap(({ noted }) => noted),
    ...(plans.length > 0 ? { plan: combinePlans(plans) } : {}),
    ...(pieces.some((piece) => piece.terraformPlans) ? { terraformPlans } : {}),
    ...(pieces.some((piece) => piece.topology)
      ? { topology: combineTopologies(pieces.flatMap(({ topology }) => topology ?? [])) }
      : {}),
    ...(pieces.some((piece) => piece.runbook) ? { runbook: combineRunbooks(pieces) } : {}),
    ...(unmatched.length > 0 ? { unmatched } : {}),
    uncovered: combineUncovered(pieces.map(({ uncovered }) => uncovered)),
    catalogDate,
    ...(catalogStale === undefined ? {} : { catalogStale }),
    ...(customRules ? { customRules } : {}),
  };
}

/** What means nothing in any piece. */
function combineUnmatched(pieces: readonly Evaluated[]): NonNullable<Evaluated["unmatched"]> {
  const [first, ...rest] = pieces.map((piece) => piece.unmatched ?? []);
  return (first ?? []).flatMap((one) => {
    const same = rest.map((list) =>
      list.find(({ option, address }) => option === one.option && address === one.address),
    );
    const near = [one, ...same].flatMap((found) => found?.near ?? []);
    return same.includes(undefined) ? [] : [{ ...one, near: [...new Set(near)].slice(0, MOST_NEAR) }];
  });
}

/** Each piece is applied after the one before it, so its waves come after those. */
function combinePlans(plans: readonly Plan[]): Plan {
  const waves: Plan["waves"][number][] = [];
  const disruptions: Disruption[] = [];
  for (const plan of plans) {
    const before = waves.length;
    const shift = <T extends { readonly wave: number }>(one: T): T => ({ ...one, wave: one.wave + before });
    waves.push(...plan.waves.map((wave) => wave.map(shift)));
    disruptions.push(...plan.disruptions.map(shift));
  }
  const actions = plans.flatMap((plan) => plan.actions ?? []);
  const drift = plans.flatMap((plan) => plan.drift ?? []);
  const reach = plans.flatMap((plan) => plan.reach ?? []);
  const disagreements = plans.flatMap((plan) => plan.disagreements ?? []);
  return {
    ...(drift.length > 0 ? { drift } : {}),
    ...(reach.length > 0 ? { reach } : {}),
    ...(disagreements.length > 0 ? { disagreements } : {}),
    ...(actions.length > 0 ? { actions } : {}),
    changes: plans.flatMap(({ changes }) => changes),
    waves,
    stacks: plans.flatMap(({ stacks = [] }) => stacks),
    disruptions,
    hazards: plans.flatMap(({ hazards }) => hazards),
    additions: plans.flatMap(({ additions }) => additions),
    followUps: plans.flatMap(({ followUps }) => followUps),
    undecided: plans.flatMap(({ undecided }) => undecided),
    sequence: combineSequences(plans.map(({ sequence }) => sequence)),
    attachOrder: plans.flatMap(({ attachOrder }) => attachOrder),
    ...(plans.some((plan) => plan.waits) ? { waits: combineWaits(plans) } : {}),
  };
}

function combineSequences(sequences: readonly Sequence[]): Sequence {
  const phases = sequences.flatMap((one) => one.phases);
  return {
    phases: phases.map((phase, i) => ({ ...phase, number: i + 1 })),
    circles: sequences.flatMap(({ circles }) => circles),
  };
}

/** Steps are counted through; what is no step gets numbers of its own. */
function combineWaits(plans: readonly Plan[]): [number, number][] {
  let steps = 0;
  let others = 0;
  return plans.flatMap(({ waves, waits = [] }) => {
    const [beforeSteps, beforeOthers] = [steps, others];
    const shift = (n: number) => (n < 0 ? n - beforeOthers : n + beforeSteps);
    for (const wave of waves) steps += wave.length;
    for (const pair of waits) for (const n of pair) others = Math.max(others, beforeOthers - n);
    return waits.map(([before, after]): [number, number] => [shift(before), shift(after)]);
  });
}

/** The way back goes through the pieces in the other direction. */
function combineRunbooks(pieces: readonly Evaluated[]): RunbookFacts {
  const all = pieces.flatMap(({ runbook }) => runbook ?? []);
  const backs = all.flatMap(({ back }) => back ?? []).reverse();
  const before = all.flatMap((one) => one.before ?? []);
  const cycles = all.flatMap(({ backCycles }) => backCycles ?? []);
  return {
    objects: all.flatMap(({ objects }) => objects),
    ...(cycles.length > 0 ? { backCycles: cycles } : {}),
    ...(before.length > 0 ? { before: combineTopologies(before) } : {}),
    ...(backs.length > 0
      ? {
          back: {
            plan: combinePlans(backs.map(({ plan }) => plan)),
            findings: backs.flatMap(({ findings }) => findings),
            untold: backs.flatMap(({ untold }) => untold),
          },
        }
      : {}),
  };
}

function combineTopologies(all: readonly Topology[]): Topology {
  return {
    places: all.flatMap(({ places }) => places),
    links: all.flatMap(({ links }) => links),
    others: combineUncovered(all.map(({ others }) => others)),
  };
}

function combineUncovered(pieces: readonly (readonly UncoveredType[])[]): UncoveredType[] {
  const all = new Map<string, UncoveredType>();
  for (const one of pieces.flat()) all.set(one.type, { ...one, count: one.count + (all.get(one.type)?.count ?? 0) });
  return [...all.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}
