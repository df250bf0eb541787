import { isActing, type PlannedChange } from "../planned-change";
import { type ByHands, byHandOf, whileStopped } from "./by-hand";
import type { DisruptionCause } from "./cause";
import { instanceDisruptions } from "./change";
import { detachDisruptions } from "./detached";
import { eipDisruptions, takenTargets } from "./eip";
import { type HostContext, hostsOf } from "./host";
import { type KeyPairAttach, keyPairAttaches, keyPairDisruptions } from "./key-pair";

/** What interrupts the machines of one stack. */
export interface Disruptions<P extends PlannedChange> {
  /** The changes, with what is done by hand around them. */
  readonly planned: readonly P[];
  readonly causes: readonly DisruptionCause[];
  readonly byHand: ByHands["actions"];
  /** Key pairs whose attach reboots instances. */
  readonly forced: readonly KeyPairAttach[];
}

/** Linear in the changes. */
export function findDisruptions<P extends PlannedChange>(
  context: HostContext,
  stack: string,
  changes: readonly P[],
): Disruptions<P> {
  const { model } = context;
  const hosts = hostsOf(context, changes);
  const { actions, undecided } = byHandOf(context, hosts);
  const planned = adjusted(changes, actions, whileStopped(context, hosts));
  const acting = planned.filter(isActing);
  const forced = keyPairAttaches(model, acting).filter((one) => one.forced);
  const made = new Set(
    acting.flatMap(({ change }) => (change.kind === "create" || change.kind === "replace" ? [change.address] : [])),
  );
  const eips = eipDisruptions(model, stack, acting);
  const told = new Set([...eips.map(({ address }) => address), ...takenTargets(acting)]);
  return {
    planned,
    causes: [
      ...actions.map(({ disruption }) => disruption),
      ...undecided,
      ...acting.flatMap((one) => instanceDisruptions(model, one)),
      ...eips,
      ...detachDisruptions(model, acting, hosts, told),
      ...keyPairDisruptions(model, forced, (instance) => made.has(instance)),
    ],
    byHand: actions,
    forced,
  };
}

function adjusted<P extends PlannedChange>(
  changes: readonly P[],
  actions: ByHands["actions"],
  marks: ReadonlyMap<string, ReadonlySet<"apply" | "destroy">>,
): readonly P[] {
  const around = new Map(actions.flatMap((one) => (one.around ? [[one.disruption.address, one.around] as const] : [])));
  if (around.size === 0 && marks.size === 0) return changes;
  return changes.map((one) => {
    const { address } = one.change;
    const [steps, marked] = [around.get(address), marks.get(address)];
    if (!steps && !marked) return one;
    const { around: own, ...rest } = one;
    const now = steps === "nothing" ? undefined : (steps ?? own);
    return { ...rest, ...(now ? { around: now } : {}), ...(marked ? { whileStopped: marked } : {}) } as P;
  });
}
