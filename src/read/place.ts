import type { Location } from "../model/location";

/** The way to a value in a body: names and positions. */
export type PathSteps = readonly (string | number)[];

/** Where a value is written, or the innermost thing around it that is. */
export interface WrittenPlace {
  readonly location: Location;
  /** How many steps led to something that is written. */
  readonly depth: number;
}

const STEP = /\[(\d+|\*)\]|([^.[\]]+)/g;

/** `data_disks[0].size`; a `*` stands for any, and so for the first. */
export function pathSteps(within: string | undefined): PathSteps {
  if (within === undefined) return [];
  return [...within.matchAll(STEP)].map(([, index, name = ""]) => {
    return index === undefined ? name : index === "*" ? 0 : Number(index);
  });
}

/** The place to which most steps lead; of several the last where there are any, since what overrides is read last. */
export function deepest(places: readonly (WrittenPlace | undefined)[]): WrittenPlace | undefined {
  let best: WrittenPlace | undefined;
  for (const place of places) {
    if (place && (!best || place.depth > best.depth || (place.depth > 0 && place.depth === best.depth))) best = place;
  }
  return best;
}
