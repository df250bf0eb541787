import { type CidrBlock, parseCidr } from "../ipv4";
import type { Held } from "./held";

/** Something held, and by whom. */
export interface Holding<T> {
  readonly holder: T;
  readonly held: Held;
}

/**
 * Each pair of one side and the other that hold the same, or blocks with an address in common. Near linear: what is equal is
 * looked up, and blocks are gone through in order.
 */
export function meetings<A, B>(one: readonly Holding<A>[], other: readonly Holding<B>[]): [Holding<A>, Holding<B>][] {
  const isBlock = <T>({ held }: Holding<T>) => held.claim.compare === "overlap";
  const equal = equals(
    one.filter((each) => !isBlock(each)),
    other.filter((each) => !isBlock(each)),
  );
  return [...equal, ...overlaps(one.filter(isBlock), other.filter(isBlock))];
}

function equals<A, B>(one: readonly Holding<A>[], other: readonly Holding<B>[]): [Holding<A>, Holding<B>][] {
  const keyOf = ({ space, value }: Held) => `${space} ${value}`;
  const found = new Map<string, Holding<A>[]>();
  for (const each of one) {
    const list = found.get(keyOf(each.held));
    if (list) list.push(each);
    else found.set(keyOf(each.held), [each]);
  }
  return other.flatMap((each) =>
    (found.get(keyOf(each.held)) ?? []).map((first): [Holding<A>, Holding<B>] => [first, each]),
  );
}

interface Placed<T> {
  readonly holding: Holding<T>;
  readonly block: CidrBlock;
}

function overlaps<A, B>(one: readonly Holding<A>[], other: readonly Holding<B>[]): [Holding<A>, Holding<B>][] {
  const others = bySpace(other);
  return [...bySpace(one)].flatMap(([space, placed]) => overlapsIn(placed, others.get(space) ?? []));
}

/** Both in the order of their first addresses: what is not over yet when another starts overlaps it. */
function overlapsIn<A, B>(one: readonly Placed<A>[], other: readonly Placed<B>[]): [Holding<A>, Holding<B>][] {
  const found: [Holding<A>, Holding<B>][] = [];
  const [open, opposite]: [Placed<A>[], Placed<B>[]] = [[], []];
  let next = 0;
  const reach = (address: number) => {
    for (let b = other[next]; b && b.block.first < address; b = other[++next]) {
      keepFrom(open, b.block.first);
      for (const { holding } of open) found.push([holding, b.holding]);
      opposite.push(b);
    }
  };
  for (const a of one) {
    reach(a.block.first);
    keepFrom(opposite, a.block.first);
    for (const { holding } of opposite) found.push([a.holding, holding]);
    open.push(a);
  }
  reach(Number.POSITIVE_INFINITY);
  return found;
}

/** Drops what ends before an address. */
function keepFrom<T>(open: Placed<T>[], address: number): void {
  let kept = 0;
  for (const each of open) if (each.block.last >= address) open[kept++] = each;
  open.length = kept;
}

function bySpace<T>(holdings: readonly Holding<T>[]): Map<string, Placed<T>[]> {
  const spaces = new Map<string, Placed<T>[]>();
  for (const holding of holdings) {
    const block = parseCidr(holding.held.value);
    if (!block) continue;
    const list = spaces.get(holding.held.space);
    if (list) list.push({ holding, block });
    else spaces.set(holding.held.space, [{ holding, block }]);
  }
  for (const list of spaces.values()) list.sort((a, b) => a.block.first - b.block.first);
  return spaces;
}
