/** The names nearest to a misspelt one: smallest edit distance, ties by name. O(names × length²). */
export function nearest(name: string, names: readonly string[], count = 3): string[] {
  return names
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance: inserted, deleted and replaced characters. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/** Comparing costs time, and beyond so many names a suggestion is no use. */
const MAX_CANDIDATES = 1000;

/** The one existing name that a misspelt one may have meant; undefined when none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const close: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) <= allowance(name)) close.push(candidate);
    if (close.length === MAX_CANDIDATES) break;
  }
  const [best] = nearest(name, close, 1);
  return best !== undefined && shared(name, best) ? best : undefined;
}

/** The nearest name, where it begins as the misspelt one does. */
export function likelyName(name: string, candidates: Iterable<string>): string | undefined {
  const near = nearestName(name, candidates);
  return near !== undefined && beginsAlike(name, near) ? near : undefined;
}

/** Names are seldom mistyped in their first letter; a suggestion that begins differently is mostly a wrong one. */
function beginsAlike(name: string, candidate: string): boolean {
  return name.replace(/^-+/, "")[0] === candidate.replace(/^-+/, "")[0];
}

/** How many letters may be too few or too many. */
function allowance(name: string): number {
  return Math.max(2, Math.ceil(name.length / 2));
}

/** A suggestion has at least a third of the letters of what it replaces, or it helps nobody. */
function shared(name: string, candidate: string): boolean {
  const letters = new Set(candidate);
  return [...name].filter((letter) => letters.has(letter)).length * 3 >= name.length;
}
