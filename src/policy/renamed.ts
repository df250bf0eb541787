/** What a baseline has of each stack: fingerprints. */
type Known = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which stacks of a baseline go by another name today: of those that were not read, each stands in for one that the baseline
 * does not know; first for one that ends with the same part of a path, since a stack that is read by itself has a shorter
 * name than among others, and else for the one with most findings in common. Linear in the pairs of such stacks that have a
 * finding in common.
 *
 * @param known by stack of the baseline.
 * @param found by stack that was read.
 * @returns old names by new ones.
 */
export function renamedStacks(known: Known, found: Known): ReadonlyMap<string, string> {
  const gone = new Map([...known].filter(([stack]) => !found.has(stack)));
  const holders = new Map<string, string[]>();
  for (const [stack, fingerprints] of gone) {
    for (const one of fingerprints) holders.set(one, [...(holders.get(one) ?? []), stack]);
  }
  const pairs = [...found]
    .filter(([stack]) => !known.has(stack))
    .flatMap(([name, fingerprints]) => {
      const common = new Map<string, number>();
      for (const one of fingerprints)
        for (const old of holders.get(one) ?? []) common.set(old, (common.get(old) ?? 0) + 1);
      return [...common].map(([old, count]) => ({ name, old, count, alike: endsAlike(name, old) }));
    })
    .sort((a, b) => Number(b.alike) - Number(a.alike) || b.count - a.count);
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, old } of pairs) {
    if (renamed.has(name) || taken.has(old)) continue;
    renamed.set(name, old);
    taken.add(old);
  }
  return renamed;
}

function endsAlike(a: string, b: string): boolean {
  return a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}
