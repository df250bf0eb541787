import { likelyName } from "../text/nearest";

/** Shorter names are part of too many others. */
const PART_LENGTH = 3;

/** What a misspelt name may have meant: names that hold it, as `eni/zone` holds `zone`, then the nearest one. */
export function suggestions(name: string, candidates: readonly string[]): string[] {
  const holding = name.length >= PART_LENGTH ? candidates.filter((candidate) => candidate.includes(name)) : [];
  const near = likelyName(name, candidates);
  return [...new Set(near === undefined ? holding : [...holding, near])];
}
