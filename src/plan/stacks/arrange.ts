import type { Phase, Sequence } from "../order/sequence/sequence";
import type { AcrossPair } from "./across";

/** The applies of one stack that stand together in the order of all. */
interface Unit {
  readonly stack: string;
  readonly phases: readonly Phase[];
}

/** What is asked of the planner. */
export interface StackTools {
  /** The applies of a stack of which one of these addresses is the first; undefined: none can be. */
  split(
    stack: string,
    meant: ReadonlySet<string>,
    isPossible: (addresses: ReadonlySet<string>) => boolean,
  ): Sequence | undefined;
  /** What a stack changes that others among these need, by address. */
  changedFor(stack: string, readers: ReadonlySet<string>): ReadonlySet<string>;
  /** Whether an object needs what another stack changes. */
  isWaiting(stack: string, address: string): boolean;
}

export interface Arranged {
  readonly phases: readonly Phase[];
  /** Those that no order of applies keeps. */
  readonly open: ReadonlySet<AcrossPair>;
}

/**
 * The applies of all stacks in the order in which they are run. Where what is read demands the opposite of what has to
 * leave first, that leaves in an apply of its own; or else what is read is made in one.
 *
 * @param sequences by stack, in the order of the stacks
 * @param opposed pairs whose first stack comes after the second one
 */
export function arrange(
  sequences: ReadonlyMap<string, readonly Phase[]>,
  opposed: readonly AcrossPair[],
  tools: StackTools,
): Arranged {
  const units = [...sequences].map(([stack, phases]): Unit => ({ stack, phases }));
  const open = new Set<AcrossPair>();
  const split = new Set<string>();
  for (const pairs of byStacks(opposed)) {
    const [{ before, after }] = pairs;
    const isWhole = !split.has(before.stack) && !split.has(after.stack);
    const taken = isWhole ? (leaveFirst(units, pairs, tools) ?? readFirst(units, pairs, tools)) : undefined;
    if (taken === undefined) for (const pair of pairs) open.add(pair);
    else split.add(taken);
  }
  return { phases: units.flatMap(({ phases }) => phases), open };
}

type Pairs = readonly [AcrossPair, ...AcrossPair[]];

function byStacks(pairs: readonly AcrossPair[]): Pairs[] {
  const groups = new Map<string, [AcrossPair, ...AcrossPair[]]>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.before.stack, pair.after.stack]);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

/** What has to leave does so before the other stack is applied. Gives the stack that is split. */
function leaveFirst(units: Unit[], pairs: Pairs, tools: StackTools): string | undefined {
  const [{ before, after }] = pairs;
  const meant = new Set(pairs.map((pair) => pair.before.address));
  const isPossible = (addresses: ReadonlySet<string>) =>
    [...addresses].every((address) => !tools.isWaiting(before.stack, address));
  const [first, ...rest] = tools.split(before.stack, meant, isPossible)?.phases ?? [];
  if (!first) return undefined;
  replace(units, before.stack, rest);
  units.splice(placeOf(units, after.stack), 0, { stack: before.stack, phases: [keeping(first, pairs)] });
  return before.stack;
}

/** What others read is made, then they are applied, and what they leave goes last. Gives the stack that is split. */
function readFirst(units: Unit[], pairs: Pairs, tools: StackTools): string | undefined {
  const [{ before, after }] = pairs;
  const [from, to] = [placeOf(units, after.stack), placeOf(units, before.stack)];
  const readers = new Set(units.slice(from + 1, to + 1).map(({ stack }) => stack));
  const meant = tools.changedFor(after.stack, readers);
  const waits = new Set(pairs.map((pair) => pair.after.address));
  const isPossible = (addresses: ReadonlySet<string>) => ![...addresses].some((address) => waits.has(address));
  const [first, ...rest] = tools.split(after.stack, meant, isPossible)?.phases ?? [];
  if (!first) return undefined;
  units[from] = { stack: after.stack, phases: [first] };
  const last = units[to] as Unit;
  units[to] = { ...last, phases: last.phases.map((phase, i) => (i === 0 ? keeping(phase, pairs) : phase)) };
  units.splice(to + 1, 0, { stack: after.stack, phases: rest });
  return after.stack;
}

function placeOf(units: readonly Unit[], stack: string): number {
  return units.findIndex((unit) => unit.stack === stack);
}

function replace(units: Unit[], stack: string, phases: readonly Phase[]): void {
  units[placeOf(units, stack)] = { stack, phases };
}

function keeping(phase: Phase, pairs: Pairs): Phase {
  const keeps = pairs.map(({ cause, claim, before, after }) => ({
    cause,
    before: before.address,
    after: after.address,
    stacks: { before: before.stack, after: after.stack },
    ...(claim ? { claim } : {}),
  }));
  return { ...phase, keeps: [...phase.keeps, ...keeps] };
}
