/** One of the shards of a run: `index` counts from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Something that one shard takes as a whole. */
export interface ShardItem {
  /** Unlike that of any other item; the same in every shard. */
  readonly key: string;
  readonly size: number;
}

/**
 * Which shard takes which item: the largest first, each to the shard that has the least so far, ties by key. Depends on
 * nothing but the items, so that shards that never hear of each other agree. Linear in items times shards.
 *
 * @returns the index of the shard, from 1, by key.
 */
export function assignShards(items: readonly ShardItem[], count: number): ReadonlyMap<string, number> {
  const loads = Array.from({ length: count }, () => 0);
  const assigned = new Map<string, number>();
  const sorted = [...items].sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { key, size } of sorted) {
    const lightest = loads.indexOf(Math.min(...loads));
    assigned.set(key, lightest + 1);
    // Something of no size still has to be read.
    loads[lightest] = (loads[lightest] ?? 0) + Math.max(1, size);
  }
  return assigned;
}
