import { nearest } from "../catalog/nearest";

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

/** How many letters may be too few or too many. */
function allowance(name: string): number {
  return Math.max(2, Math.ceil(name.length / 2));
}

/** A suggestion has at least a third of the letters of what it replaces, or it helps nobody. */
function shared(name: string, candidate: string): boolean {
  const letters = new Set(candidate);
  return [...name].filter((letter) => letters.has(letter)).length * 3 >= name.length;
}
