import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Addition, Hazard } from "./change";
import { type AttachAfter, blockOrder } from "./order/attach-order";

/**
 * What is written that the author did not: the order of attaches, and what keeps other orders; each once.
 *
 * @param previous each attachment with the one that comes right before it
 * @param emits whether what keeps an order is written into a stack
 */
export function additionsOf(
  model: Model,
  previous: ReadonlyMap<Resource, Resource>,
  hazards: readonly Hazard[],
  emits: (stack: string) => boolean,
): Addition[] {
  const additions = new Map<string, Addition>();
  const add = (one: Extract<Addition, { kind: "depends_on" }>) => {
    const key = `${one.stack}/${one.block}/${one.on}`;
    if (!additions.has(key)) additions.set(key, one);
  };
  for (const { stack, attachment: block, after: on } of attachAdditions(model, previous, emits)) {
    add({ stack, cause: "parallel-attach", before: on, after: block, kind: "depends_on", block, on });
  }
  for (const { stack, cause, before, after, fix, guaranteed } of hazards) {
    if (fix?.kind === "depends_on" && guaranteed) add({ stack, cause, before, after, ...fix });
  }
  return [...additions.values()];
}

function attachAdditions(
  model: Model,
  previous: ReadonlyMap<Resource, Resource>,
  emits: (stack: string) => boolean,
): AttachAfter[] {
  return model.stacks.flatMap(({ name, emission }) => {
    if (!emits(name)) return [];
    const written = emission?.dependsOn.map(({ block, on }) => ({ stack: name, attachment: block, after: on })) ?? [];
    const unwritten = [...previous].filter(
      ([resource, before]) => resource.stack === name && before.stack === name && !namesBefore(resource, before),
    );
    return [...written, ...blockOrder(new Map(unwritten))];
  });
}

function namesBefore(resource: Resource, before: Resource): boolean {
  const named = resource.meta("depends_on");
  return Array.isArray(named) && named.includes(before.declaration);
}

/** What keeps an order beyond that of attaches; each once. */
export function dependsOnOf(hazards: readonly Hazard[]): AttachAfter[] {
  const added = new Map<string, AttachAfter>();
  for (const { stack, cause, fix } of hazards) {
    if (fix?.kind !== "depends_on" || cause === "parallel-attach") continue;
    added.set(`${stack}/${fix.block}/${fix.on}`, { stack, attachment: fix.block, after: fix.on });
  }
  return [...added.values()];
}
