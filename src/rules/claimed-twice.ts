import type { Resource } from "../model/resource";

/** One thing that two resources ask for, with who asked first in declaration order. */
export interface ClaimedTwice {
  readonly resource: Resource;
  readonly other: Resource;
}

/**
 * Whoever asks for what another one has asked for already.
 *
 * @param keyOf what a resource asks for; undefined where that is not known.
 */
export function claimedTwice(
  resources: readonly Resource[],
  keyOf: (resource: Resource) => string | undefined,
): ClaimedTwice[] {
  const first = new Map<string, Resource>();
  const doubles: ClaimedTwice[] = [];
  for (const resource of resources) {
    // Whether there is an instance at all is not known.
    const key = resource.repetition.missing ? undefined : keyOf(resource);
    if (key === undefined) continue;
    const place = JSON.stringify([resource.stack, key]);
    const other = first.get(place);
    if (other) doubles.push({ resource, other });
    else first.set(place, resource);
  }
  return doubles;
}
