import { nearestName } from "../rules/nearest";

/** Shorter names are part of too many others. */
const PART_LENGTH = 3;

/** What a misspelt name may have meant: names that hold it, as `eni/zone` holds `zone`, then the nearest one. */
export function suggestions(name: string, candidates: readonly string[]): string[] {
  const holding = name.length >= PART_LENGTH ? candidates.filter((candidate) => candidate.includes(name)) : [];
  const near = nearestName(name, candidates);
  return [...new Set(near !== undefined && beginsAlike(name, near) ? [...holding, near] : holding)];
}

/** Names are seldom mistyped in their first letter; a suggestion that begins differently is mostly a wrong one. */
function beginsAlike(name: string, candidate: string): boolean {
  return name.replace(/^-+/, "")[0] === candidate.replace(/^-+/, "")[0];
}
