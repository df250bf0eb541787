import type { DecidedChange } from "../../model/decided";
import { fateOf, forgotten, orphans } from "../../model/leaving";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { StackPart } from "../../model/stack-part";
import type { PriorObject } from "../../model/state";
import type { Course } from "../course";
import type { Asked } from "../diff/asked";
import type { Selection } from "./selection";

/** What the differ is told: what Terraform has decided, what operators ask for. */
export function askedOf(model: Model, course: Course, selections: (stack: string) => Selection): Asked {
  const { targets, excludes, replaces = [], destroy = false, refreshOnly = false, minimalRefresh = false } = course;
  const replaced = new Set(replaces);
  const isPart = (targets?.length ?? 0) + (excludes?.length ?? 0) > 0;
  return {
    decided: (resource) => decidedFor(model, resource),
    ...(isPart || destroy || refreshOnly
      ? { stays: (resource) => destroy || refreshOnly || !selections(resource.stack).includes(resource) }
      : {}),
    ...(replaced.size > 0 ? { isReplaced: ({ address }) => replaced.has(address) } : {}),
    ...(destroy ? { destroys: true } : {}),
    ...(minimalRefresh ? { minimalRefresh } : {}),
  };
}

function decidedFor(model: Model, resource: Resource): DecidedChange | "none" | undefined {
  const { decided } = model.stack(resource.stack).part;
  return decided && (decided.changes.get(resource.address) ?? "none");
}

/** An object that leaves the state. */
export interface LeavingObject {
  readonly object: PriorObject;
  readonly fate: "delete" | "forget";
}

/** The objects that a plan destroys or forgets, and that nothing takes the place of. */
export function leavingBy(model: Model, stack: string, course: Course, selection: Selection): LeavingObject[] {
  const { part, objects } = model.stack(stack);
  const managed = objects.filter(({ mode }) => mode === "managed");
  const { decided } = part;
  if (decided) {
    const deposed = new Map(decided.deposed.map((one) => [`${one.address}/${one.deposed}`, one.actions[0]]));
    return managed.flatMap((object): LeavingObject[] => {
      if (object.deposed !== undefined) {
        const fate = deposed.get(`${object.address}/${object.deposed}`);
        return fate === "delete" || fate === "forget" ? [{ object, fate }] : [];
      }
      const [action] = decided.changes.get(object.address)?.actions ?? [];
      const isGone = decided.changes.get(object.address)?.actions.length === 1;
      return isGone && (action === "delete" || action === "forget") ? [{ object, fate: action }] : [];
    });
  }
  if (course.refreshOnly) return [];
  const left = new Set(forgotten(model, stack));
  // What the refresh does not find any more needs no deletion; a minimal refresh of a plan that destroys asks nothing.
  const isSeen = !(course.destroy && course.minimalRefresh);
  const there = (list: readonly PriorObject[]) => (isSeen ? list.filter((one) => !isGone(part, one)) : list);
  const undeclared = [
    ...there(orphans(model, stack)).map((object): LeavingObject => ({ object, fate: "delete" })),
    ...[...left].map((object): LeavingObject => ({ object, fate: "forget" })),
  ];
  if (!course.destroy) return undeclared.filter(({ object }) => selection.includesObject(object));
  // A `removed` block does not count then; `lifecycle { destroy = false }` does.
  const kept = new Set(
    model.resources.filter((one) => one.stack === stack && staysInCloud(model, one)).map((one) => one.address),
  );
  return there(managed)
    .filter((object) => selection.includesObject(object))
    .map((object) => ({ object, fate: kept.has(object.address) ? "forget" : "delete" }));
}

function isGone({ inventory }: StackPart, { address, attributes }: PriorObject): boolean {
  const { drift } = inventory ?? {};
  return (drift?.get(address) ?? drift?.get(String(attributes["id"] ?? "")))?.gone === true;
}

function staysInCloud(model: Model, resource: Resource): boolean {
  return fateOf(model, resource) === "forget";
}
