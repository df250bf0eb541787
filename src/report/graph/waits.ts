import type { Step } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";

/** Which step waits for which. Steps are numbers. */
export interface Waits {
  /** All steps that come before any of `steps`, or after. */
  before(steps: readonly number[]): ReadonlySet<number>;
  after(steps: readonly number[]): ReadonlySet<number>;
  /** Pairs that say what these steps wait for among themselves, without those that follow from others. */
  among(steps: ReadonlySet<number>): readonly (readonly [number, number])[];
}

/** What the plan tells of it; a plan that was not asked to tell has the critical path alone. */
export function waitsOf({ waits }: Plan, steps: readonly Step[]): Waits {
  const [previous, next] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const [from, to] of waits ?? criticalPath(steps)) {
    push(previous, to, from);
    push(next, from, to);
  }
  const all = (starts: readonly number[], edges: ReadonlyMap<number, number[]>) =>
    new Set([...reach(starts, edges, () => false)].filter((n) => n >= 0));
  return {
    before: (starts) => all(starts, previous),
    after: (starts) => all(starts, next),
    among: (shown) => reduced(shown, (n) => reach([n], previous, (one) => shown.has(one)), steps),
  };
}

function criticalPath(steps: readonly Step[]): [number, number][] {
  const critical = steps.flatMap((step, n) => (step.critical ? [n] : []));
  return critical.slice(1).flatMap((n, i) => {
    const before = critical[i] as number;
    return steps[before]?.stack === steps[n]?.stack ? [[before, n]] : [];
  });
}

/** What is reached from `starts`, without them unless they are reached; nothing is looked for behind an end. */
function reach(
  starts: readonly number[],
  edges: ReadonlyMap<number, readonly number[]>,
  isEnd: (n: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  const open = starts.flatMap((n) => edges.get(n) ?? []);
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    if (found.has(n)) continue;
    found.add(n);
    if (!isEnd(n)) open.push(...(edges.get(n) ?? []));
  }
  return found;
}

/** Nearest first: one from which another is reached makes the pair with that other superfluous. */
function reduced(
  shown: ReadonlySet<number>,
  nearest: (n: number) => ReadonlySet<number>,
  steps: readonly Step[],
): [number, number][] {
  const wave = (n: number) => steps[n]?.wave ?? 0;
  const earlier = new Map<number, Set<number>>();
  const pairs: [number, number][] = [];
  for (const n of [...shown].sort((a, b) => wave(a) - wave(b) || a - b)) {
    const known = new Set<number>();
    const direct = [...nearest(n)].filter((one) => shown.has(one)).sort((a, b) => wave(b) - wave(a) || a - b);
    for (const one of direct) {
      if (known.has(one)) continue;
      pairs.push([one, n]);
      known.add(one);
      for (const before of earlier.get(one) ?? []) known.add(before);
    }
    earlier.set(n, known);
  }
  return pairs;
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
