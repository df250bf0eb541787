import { unzipSync, zipSync } from "fflate";
import { mutated } from "./mutate";
import type { Random } from "./random";

/** Of one that is wrong already: nothing. */
function filesOf(bytes: Buffer): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

/** A plan file that is a little wrong: the archive, or what is in it. */
export function mutatedArchive(bytes: Buffer, random: Random): Buffer {
  if (random.chance(0.3)) return mutated(bytes, random);
  const files = filesOf(bytes);
  const names = Object.keys(files);
  const name = names.length > 0 ? random.pick(names) : "";
  const entries = Object.entries(files).flatMap(([one, held]): [string, Uint8Array][] => {
    if (one !== name) return [[one, held]];
    if (random.chance(0.05)) return [];
    return [
      [
        random.chance(0.05) ? random.pick(["../x", "/x", "tfconfig/m-/x.tf", "constructor"]) : one,
        mutated(Buffer.from(held), random),
      ],
    ];
  });
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
