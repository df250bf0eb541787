import { memo, memoByName } from "../memo";
import type { Missing } from "./answer";
import { type Fate, Fates } from "./fate";
import type { Model } from "./model";
import { modulePath } from "./module-address";
import type { Resource } from "./resource";
import { objectAt } from "./stack";
import type { PriorObject } from "./state";
import { partsOf, unreadAround } from "./unread-modules";

const fates = memo((model: Model) =>
  memoByName((stack) => {
    const parts = partsOf(model.stack(stack).part, "");
    return new Fates(model.modulesOf(stack), parts, model.evaluateEach);
  }),
);

const undeclared = memo((model: Model) => memoByName((stack) => undeclaredIn(model, stack)));

/** Objects of the prior state that are not declared any more, and that Terraform destroys. */
export function orphans(model: Model, stack: string): readonly PriorObject[] {
  return undeclared(model)(stack).filter((object) => fates(model)(stack).of(object) === "delete");
}

/** Those that Terraform is told to forget: they stay in the cloud. */
export function forgotten(model: Model, stack: string): readonly PriorObject[] {
  return undeclared(model)(stack).filter((object) => fates(model)(stack).of(object) === "forget");
}

/** Those that are declared no more, without it being known whether they are destroyed or forgotten. */
export function undecidedLeaving(
  model: Model,
  stack: string,
): readonly { readonly object: PriorObject; readonly missing: Missing }[] {
  return undeclared(model)(stack).flatMap((object) => {
    const missing = fates(model)(stack).of(object);
    return typeof missing === "string" ? [] : [{ object, missing }];
  });
}

/** What becomes of the former object of a resource that is replaced. */
export function fateOf(model: Model, { stack, module, block }: Resource): Fate {
  return block.body["lifecycle"] === undefined ? "delete" : fates(model)(stack).ofBlock(module, block);
}

function undeclaredIn(model: Model, stack: string): readonly PriorObject[] {
  const { part, objects } = model.stack(stack);
  const claimed = claimedIn(model, stack);
  return objects.filter((object) => {
    if (object.mode !== "managed" || unreadAround(part, object.module) !== undefined) return false;
    const modules = model.modulesAt(stack, modulePath(object.module));
    if (modules.some(({ missing }) => missing !== undefined)) return false;
    if (object.deposed !== undefined) return true;
    if (claimed.has(object)) return false;
    const module = modules.find(({ address }) => address === object.module);
    const instances = module ? model.instances(module, "managed", object.type, object.name) : [];
    return !instances.some(({ repetition }) => repetition.missing !== undefined);
  });
}

/** The objects that belong to a resource. */
function claimedIn(model: Model, name: string): ReadonlySet<PriorObject> {
  const stack = model.stack(name);
  const claimed = new Set<PriorObject>();
  if (stack.prior.size === 0) return claimed;
  for (const { stack: own, address, repetition } of model.resources) {
    const object = own === name ? objectAt(stack, address, repetition) : undefined;
    if (object) claimed.add(object);
  }
  return claimed;
}
