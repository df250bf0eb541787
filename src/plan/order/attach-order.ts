import { type Dependencies, dependenciesOf } from "../../model/dependencies";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { Network, toIdentity } from "../../network/network";

/**
 * Attachments of one instance, each mapped to the one that comes right before it. The cloud takes one attach of an
 * instance at a time, and the guest numbers its devices in the order of the attaches, so they follow the declaration
 * order; only where one attachment already needs another by a reference or depends_on does that come first.
 */
export function attachOrder(
  model: Model,
  network: Network = new Network(model),
  dependencies: Dependencies = dependenciesOf(model),
): ReadonlyMap<Resource, Resource> {
  const previous = new Map<Resource, Resource>();
  for (const attached of byInstance(network)) {
    for (const attachments of byStack(attached)) {
      const order = respectDependencies(attachments, dependencies);
      for (let i = 1; i < order.length; i++) previous.set(order[i] as Resource, order[i - 1] as Resource);
    }
  }
  return previous;
}

/** One block whose attach waits for that of another. */
export interface AttachAfter {
  readonly stack: string;
  /** Addresses without instance keys: depends_on names whole blocks. */
  readonly attachment: string;
  readonly after: string;
}

/** The order as depends_on can say it: among the instances of one block it cannot order anything. */
export function blockOrder(previous: ReadonlyMap<Resource, Resource>): AttachAfter[] {
  const order: AttachAfter[] = [];
  for (const [{ stack, module, declaration: attachment }, before] of previous) {
    const after = before.declaration;
    // What is emitted is the root module.
    if (attachment !== after && !module.call && !before.module.call) order.push({ stack, attachment, after });
  }
  return order;
}

/** Attachments of each instance, declared or not, in declaration order. */
function byInstance(network: Network): Iterable<Resource[]> {
  const instances = new Map<string, Resource[]>();
  for (const { resource, instance } of network.attachments) {
    const identity = toIdentity(instance);
    if (identity.kind !== "known") continue;
    const list = instances.get(identity.value.key);
    if (list) list.push(resource);
    else instances.set(identity.value.key, [resource]);
  }
  return instances.values();
}

/** depends_on cannot cross stacks: each stack has its own chain. */
function byStack(attachments: readonly Resource[]): Resource[][] {
  const stacks = new Map<string, Resource[]>();
  for (const attachment of attachments) {
    const list = stacks.get(attachment.stack);
    if (list) list.push(attachment);
    else stacks.set(attachment.stack, [attachment]);
  }
  return [...stacks.values()];
}

/** Declaration order, changed only where one needs another. Linear unless some do; quadratic in those of one instance. */
function respectDependencies(attachments: readonly Resource[], dependencies: Dependencies): readonly Resource[] {
  if (attachments.length < 2) return attachments;
  const members = new Set(attachments);
  const needs = new Map(attachments.map((attachment) => [attachment, reachable(attachment, members, dependencies)]));
  if (attachments.every((attachment) => needs.get(attachment)?.size === 0)) return attachments;
  const order: Resource[] = [];
  const waiting = new Set(attachments);
  while (waiting.size > 0) {
    const ready = [...waiting].find((attachment) => [...(needs.get(attachment) ?? [])].every((n) => !waiting.has(n)));
    // A cycle among them is the configuration's own and is reported as such; any order will do here.
    const next = ready ?? ([...waiting][0] as Resource);
    order.push(next);
    waiting.delete(next);
  }
  return order;
}

/** Which of `members` are needed by `from`, directly or not. */
function reachable(from: Resource, members: ReadonlySet<Resource>, dependencies: Dependencies): Set<Resource> {
  const found = new Set<Resource>();
  const seen = new Set([from]);
  const stack = [from];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const needed of dependencies.of(node)) {
      if (seen.has(needed)) continue;
      seen.add(needed);
      stack.push(needed);
      if (members.has(needed)) found.add(needed);
    }
  }
  return found;
}
