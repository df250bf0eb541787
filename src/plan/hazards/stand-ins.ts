import type { DisruptionCause } from "../disruptions/cause";
import type { Disruptions } from "../disruptions/find";
import { isActing, type PlannedChange } from "../planned-change";
import type { StandIns } from "../stand-ins";
import { apply, destroy, type HazardPair, type OperationOf } from "./hazard-pair";

/** What a member of a group is without, and from which operations to which. */
interface Outage {
  /** `down`: all of it; otherwise what it loses. Undefined: something that nobody else loses for all that is known. */
  readonly what: string | undefined;
  readonly begins: readonly OperationOf[];
  readonly ends: readonly OperationOf[];
}

/** A member of a group that something happens to. */
interface Hit {
  readonly address: string;
  readonly outages: readonly Outage[];
}

/** One operation that hits several members of a group. */
export interface HitAtOnce {
  readonly group: string;
  readonly address: string;
}

/**
 * Instances that stand for each other are not down at once, and do not lose the same kind of interface at once: of those
 * that something happens to, each waits for the one that is as many places before it as may be down. In the order that
 * Terraform and the cloud allow. Linear in the disruptions and the members of each group.
 *
 * @param ranks places of the operations in one order of all
 */
export function standInPairs(
  groups: readonly StandIns[],
  stack: string,
  found: Disruptions<PlannedChange>,
  ranks: () => (operation: OperationOf) => number,
): HazardPair[] {
  const hits = hitsOf(groups, stack, found);
  if (hits.length === 0) return [];
  const rankOf = ranks();
  const first = ({ outages }: Hit) => Math.min(...outages.flatMap(({ begins }) => begins.map(rankOf)));
  return hits.flatMap(({ group, members }) => {
    const sorted = [...members].sort((a, b) => first(a) - first(b));
    return sorted.slice(group.atOnce).flatMap((later, i) => pairsOf(group.name, sorted[i] as Hit, later));
  });
}

/** Operations that hit more members of a group than may be down: no order helps. */
export function hitsAtOnce(groups: readonly StandIns[], stack: string, found: Disruptions<PlannedChange>): HitAtOnce[] {
  return hitsOf(groups, stack, found).flatMap(({ group, members }) => {
    const counts = new Map<string, number>();
    for (const { outages } of members) {
      const own = new Set(outages.filter(({ what }) => what === DOWN).flatMap(({ begins }) => begins.map(keyOf)));
      for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const over = [...counts].filter(([, n]) => n > group.atOnce).map(([key]) => key.slice(key.indexOf(" ") + 1));
    return over.map((address) => ({ group: group.name, address }));
  });
}

const DOWN = "down";

interface GroupHits {
  readonly group: StandIns;
  readonly members: readonly Hit[];
}

/** The groups of which more members are hit than may be down. */
function hitsOf(groups: readonly StandIns[], stack: string, found: Disruptions<PlannedChange>): GroupHits[] {
  if (groups.length === 0) return [];
  const outages = outagesOf(found);
  return groups.flatMap((group): GroupHits[] => {
    const members = group.members.flatMap((member): Hit[] => {
      const own = member.stack === stack ? outages.get(member.address) : undefined;
      return own ? [{ address: member.address, outages: own }] : [];
    });
    return members.length > group.atOnce ? [{ group, members }] : [];
  });
}

/** What happens to each instance, by its address. What somebody does by hand is done one after the other. */
function outagesOf({ planned, causes, byHand, forced }: Disruptions<PlannedChange>): ReadonlyMap<string, Outage[]> {
  const found = new Map<string, Outage[]>();
  const add = (instance: string, outage: Outage) => {
    const list = found.get(instance);
    if (list) list.push(outage);
    else found.set(instance, [outage]);
  };
  const changes = new Map(planned.map((one) => [one.change.address, one]));
  const interfaces = new Map(planned.map((one) => [one.prior?.attributes["id"], one]));
  for (const cause of causes) {
    const change = changes.get(cause.address);
    if (!cause.automatic || cause.missing || !change || !isActing(change)) continue;
    add(cause.instance ?? cause.address, { what: lostBy(cause, change, interfaces), ...spanOf(change) });
  }
  for (const { address, instances } of forced) {
    for (const { name } of instances)
      if (changes.get(name)?.change.kind !== "create")
        add(name, { what: DOWN, begins: [apply(address)], ends: [apply(address)] });
  }
  for (const { disruption, operations, starts } of byHand) {
    if (starts) add(disruption.address, { what: DOWN, begins: operations, ends: operations });
  }
  return found;
}

function spanOf({ change: { address, kind, actions } }: PlannedChange): Pick<Outage, "begins" | "ends"> {
  if (kind === "delete") return { begins: [destroy(address)], ends: [destroy(address)] };
  if (kind !== "replace") return { begins: [apply(address)], ends: [apply(address)] };
  const both = [destroy(address), apply(address)] as const;
  const [begin, end] = actions[0] === "create" ? [both[1], both[0]] : both;
  return { begins: [begin], ends: [end] };
}

/** Interfaces are of one kind when they are in the same security groups. */
function lostBy(
  { kind, cause }: DisruptionCause,
  { prior }: PlannedChange,
  interfaces: ReadonlyMap<unknown, PlannedChange>,
): string | undefined {
  if (kind !== "interruption" || cause.startsWith("instance-")) return DOWN;
  if (cause.startsWith("eip-")) return "eip";
  const groups = interfaces.get(prior?.attributes["network_interface_id"])?.prior?.attributes["security_group_ids"];
  return Array.isArray(groups) ? `interface ${JSON.stringify([...groups].sort())}` : undefined;
}

function pairsOf(group: string, one: Hit, other: Hit): HazardPair[] {
  const pairs = one.outages.flatMap((earlier) =>
    other.outages.flatMap((later) => {
      if (!isSame(earlier.what, later.what)) return [];
      return earlier.ends.flatMap((before) => later.begins.map((after) => ({ before, after })));
    }),
  );
  const others = pairs.filter(({ before, after }) => keyOf(before) !== keyOf(after));
  const unique = new Map(others.map((pair) => [`${keyOf(pair.before)}/${keyOf(pair.after)}`, pair]));
  return [...unique.values()].map((pair) => ({ cause: "stand-in", group, ...pair }));
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === DOWN || other === DOWN || (one !== undefined && one === other);
}

function keyOf({ operation, address }: OperationOf): string {
  return `${operation} ${address}`;
}
