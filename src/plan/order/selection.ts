import { formatAddress } from "../../model/address";
import { dependenciesOf } from "../../model/dependencies";
import type { Model } from "../../model/model";
import { modulePath } from "../../model/module-address";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import { meansDeclaration, meansInstance, parseTarget, type TargetAddress } from "../../model/target-address";
import type { Course } from "../course";

/** What of a stack a plan is about. */
export interface Selection {
  includes(resource: Resource): boolean;
  /** The same of an object of the state, whether it is declared or not. */
  includesObject(object: PriorObject): boolean;
}

const ALL: Selection = { includes: () => true, includesObject: () => true };

/**
 * What `-target` and `-exclude` leave of a stack, as Terraform's graph has it (internal/terraform/transform_targets.go): of
 * what is targeted the instances that are meant, with all instances of what they need; of what is excluded everything that
 * needs it goes too. In a plan that destroys it is the other way round. Linear.
 *
 * @param needs what a resource needs. Default: as its configuration says
 * @throws Error for a text that is no address.
 */
export function selectionOf(
  model: Model,
  stack: string,
  course: Course,
  needs: Needs = (resource) => dependenciesOf(model).of(resource),
): Selection {
  const { targets = [], excludes = [], destroy = false } = course;
  if (targets.length + excludes.length === 0) return ALL;
  const meant = targets.map(parsed);
  const left = excludes.map(parsed);
  if (destroy) return destroyed(model.stack(stack).objects, meant, left);
  return declared(model, stack, needs, { targets: meant, excludes: left });
}

/** What a plan that destroys takes of these objects: those that are targeted, with all that needs them. */
export function destroySelection(objects: readonly PriorObject[], targets: readonly string[]): Selection {
  return destroyed(objects, targets.map(parsed), []);
}

/** What a resource needs, directly. */
export type Needs = (resource: Resource) => readonly Resource[];

function parsed(text: string): TargetAddress {
  const target = parseTarget(text);
  if (!target) throw new Error(`no address: ${text}`);
  return target;
}

function declared(
  model: Model,
  stack: string,
  needs: Needs,
  { targets, excludes }: Readonly<Record<"targets" | "excludes", readonly TargetAddress[]>>,
): Selection {
  const all = [...model.data, ...model.resources, ...model.empty.values()];
  const own = all.filter((one) => one.stack === stack);
  const { direct, needed } = targetedIn(needs, own, targets);
  const gone = excludes.length > 0 ? dependentsOf(own, needs, excludes) : NOTHING;
  const means = (list: readonly TargetAddress[], address: string) =>
    list.some((target) => meansInstance(target, address));
  const includes = (declaration: string, address: string): boolean => {
    if (gone.has(declaration) || means(excludes, address)) return false;
    if (targets.length === 0 || means(targets, address)) return true;
    return needed.has(declaration) && !direct.has(declaration);
  };
  return {
    includes: ({ declaration, address }) => includes(declaration, address),
    includesObject: (object) => {
      const declaration = declarationOf(object);
      if (object.deposed !== undefined && targets.length > 0) return means(targets, object.address);
      // Instances of a module that is no more go with the declaration, whatever is meant.
      const isLost = !model
        .modulesAt(stack, modulePath(object.module))
        .some((one) => one.exists && one.address === object.module);
      if (isLost && targets.length > 0 && (direct.has(declaration) || needed.has(declaration))) return true;
      return includes(declaration, object.address);
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Declarations that are targeted, and those that they need; one may be both. */
function targetedIn(
  needs: Needs,
  resources: readonly Resource[],
  targets: readonly TargetAddress[],
): { readonly direct: ReadonlySet<string>; readonly needed: ReadonlySet<string> } {
  const byDeclaration = groupBy(resources, (one) => one.declaration);
  const starts = [...byDeclaration].filter(([, [first]]) => {
    return first !== undefined && targets.some((target) => meansDeclaration(target, first.address));
  });
  // What nothing declares any more brings nothing along.
  const needed = new Set<string>();
  const found = new Set(starts.flatMap(([, instances]) => instances));
  const stack = resources[0]?.stack;
  // A set hands out what is added while it is gone through.
  for (const resource of found) {
    for (const { declaration, stack: of } of needs(resource)) {
      if (of !== stack || needed.has(declaration)) continue;
      needed.add(declaration);
      for (const one of byDeclaration.get(declaration) ?? []) found.add(one);
    }
  }
  return { direct: new Set(starts.map(([declaration]) => declaration)), needed };
}

/** Declarations that need something that is excluded, directly or through others. */
function dependentsOf(resources: readonly Resource[], needs: Needs, excludes: readonly TargetAddress[]): Set<string> {
  const dependents = new Map<Resource, Resource[]>();
  for (const resource of resources) {
    for (const one of needs(resource)) {
      const list = dependents.get(one);
      if (list) list.push(resource);
      else dependents.set(one, [resource]);
    }
  }
  const gone = new Set<string>();
  const queue = resources.filter(({ address }) => excludes.some((target) => meansDeclaration(target, address)));
  const seen = new Set(queue);
  for (let resource = queue.pop(); resource; resource = queue.pop()) {
    for (const one of dependents.get(resource) ?? []) {
      gone.add(one.declaration);
      if (!seen.has(one)) {
        seen.add(one);
        queue.push(one);
      }
    }
  }
  return gone;
}

/** What is destroyed takes what needs it along. */
function destroyed(
  objects: readonly PriorObject[],
  targets: readonly TargetAddress[],
  excludes: readonly TargetAddress[],
): Selection {
  const meant = (list: readonly TargetAddress[], { address }: PriorObject) =>
    list.some((target) => meansInstance(target, address));
  const taken = new Set(targets.length === 0 ? objects : objects.filter((one) => meant(targets, one)));
  const kept = new Set<PriorObject>();
  if (targets.length > 0) spread(taken, dependentsIn(objects));
  if (excludes.length > 0) {
    for (const one of objects) if (meant(excludes, one)) kept.add(one);
    // What stays needs what it needs.
    spread(kept, needsIn(objects));
  }
  const addresses = new Set([...taken].filter((one) => !kept.has(one)).map(({ address }) => address));
  return {
    includes: ({ address }) => addresses.has(address),
    includesObject: ({ address }) => addresses.has(address),
  };
}

function spread(found: Set<PriorObject>, next: (object: PriorObject) => readonly PriorObject[]): void {
  // A set hands out what is added while it is gone through.
  for (const object of found) for (const one of next(object)) found.add(one);
}

function dependentsIn(objects: readonly PriorObject[]): (object: PriorObject) => readonly PriorObject[] {
  const dependents = new Map<string, PriorObject[]>();
  for (const object of objects) {
    for (const name of object.dependencies) {
      const list = dependents.get(name);
      if (list) list.push(object);
      else dependents.set(name, [object]);
    }
  }
  // Other instances of the same module are none of its business.
  return (object) =>
    (dependents.get(declarationOf(object)) ?? []).filter(
      ({ module }) => module === object.module || modulePath(module) !== modulePath(object.module),
    );
}

function needsIn(objects: readonly PriorObject[]): (object: PriorObject) => readonly PriorObject[] {
  const byDeclaration = groupBy(objects, declarationOf);
  return ({ dependencies }) => dependencies.flatMap((name) => byDeclaration.get(name) ?? []);
}

function declarationOf({ mode, type, name, module }: PriorObject): string {
  return formatAddress(mode, type, name, undefined, modulePath(module));
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
