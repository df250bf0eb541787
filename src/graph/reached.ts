/** All that is reached from `starts` by `next`, without them. Linear. */
export function reached<T>(starts: readonly T[], next: (from: T) => readonly T[]): Set<T> {
  const found = new Set<T>();
  const open = [...starts];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of next(from)) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  for (const start of starts) found.delete(start);
  return found;
}
