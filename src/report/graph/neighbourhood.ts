import type { Link, TopologyPlace } from "../../policy/result";
import { isIn } from "./picture";

/** Links that are followed from what is in focus: from an instance by its interface to the public address of that. */
const STEPS = 2;

/**
 * Keys of the places in focus, with all that is in them, around them and linked to them. A security group is linked to
 * its members, but no member by its group to all the others. Linear.
 */
export function neighbourhood(
  places: readonly TopologyPlace[],
  links: readonly Link[],
  focus: readonly string[],
): ReadonlySet<string> {
  const byKey = new Map(places.map((place) => [place.key, place]));
  const found = new Set(places.filter(({ address }) => isIn(address, focus)).map(({ key }) => key));
  for (const { address = "", from, to } of links) if (isIn(address, focus)) found.add(from).add(to);
  // What is inside comes after what it is in.
  for (const { key, inside } of places) if (inside !== undefined && found.has(inside)) found.add(key);
  follow(found, links, byKey);
  for (const key of [...found]) for (const outer of around(key, byKey)) found.add(outer);
  return found;
}

/** The boxes that a place is in, the nearest first. */
export function around(key: string, places: ReadonlyMap<string, TopologyPlace>): string[] {
  const outer: string[] = [];
  for (let one = places.get(key)?.inside; one !== undefined; one = places.get(one)?.inside) outer.push(one);
  return outer;
}

function follow(found: Set<string>, links: readonly Link[], places: ReadonlyMap<string, TopologyPlace>): void {
  const isGroup = (key: string) => places.get(key)?.kind === "security-group";
  for (let step = 0; step < STEPS; step++) {
    const reached = new Set(found);
    const leaves = (key: string) => reached.has(key) && (step === 0 || !isGroup(key));
    for (const { from, to } of links) {
      if (leaves(from)) found.add(to);
      if (leaves(to)) found.add(from);
    }
  }
}
