import { Random } from "../fuzz/random";
import { readSources } from "../house/sources";
import { type Mutant, mutantsOf } from "./mutants";

export const ROOMS = ["rules", "plan", "language", "provider"] as const;

/** Written by the build. */
const GENERATED = /^rules\/index\.ts$/;

/** So many of a room, the same for the same seed; no two of them are in one another. */
export function sample(room: string, most: number, seed: number): readonly Omit<Mutant, "id">[] {
  const all = readSources()
    .filter(({ path }) => path.startsWith(`${room}/`) && !GENERATED.test(path))
    .flatMap(({ path, text }) => mutantsOf(`src/${path}`, text));
  const random = new Random(seed, 0);
  const chosen: Omit<Mutant, "id">[] = [];
  while (chosen.length < most && all.length > 0) {
    const [next] = all.splice(random.below(all.length), 1);
    if (next && !chosen.some((one) => isNear(one, next))) chosen.push(next);
  }
  return chosen.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
}

function isNear(a: Omit<Mutant, "id">, b: Omit<Mutant, "id">): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}
