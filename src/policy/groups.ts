import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { StandIns } from "../plan/stand-ins";
import { INSTANCE } from "../provider/type-names";
import { matchesAddress, wildcard } from "./address-pattern";

/** Instances that stand for each other, as a policy file says it: by one of `GROUP_MEMBERS`. */
export interface GroupDefinition {
  readonly name: string;
  /** Patterns. */
  readonly addresses?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  /** Pattern of ids, or of addresses; each set that fits is a group. */
  readonly deploymentSet?: string;
  /** How many stay up. Default: 1. */
  readonly keep?: number;
}

/** Each group says by one of these who is in it. */
export const GROUP_MEMBERS = ["addresses", "tags", "deploymentSet"] as const;

/** The groups of a model, those with one member left out. What is not known of an instance makes it no member. */
export function standInsOf(model: Model, definitions: readonly GroupDefinition[]): StandIns[] {
  if (definitions.length === 0) return [];
  const instances = model.ofType(INSTANCE).filter(({ repetition }) => !repetition.missing);
  return definitions.flatMap((definition): StandIns[] =>
    membersOf(model, instances, definition).flatMap(({ name, members }): StandIns[] => {
      if (members.length < 2) return [];
      const atOnce = Math.max(1, members.length - (definition.keep ?? 1));
      return [{ name, members: members.map(({ stack, address }) => ({ stack, address })), atOnce }];
    }),
  );
}

interface Members {
  readonly name: string;
  readonly members: readonly Resource[];
}

function membersOf(model: Model, instances: readonly Resource[], definition: GroupDefinition): Members[] {
  const { name, addresses = [], tags, deploymentSet } = definition;
  if (deploymentSet !== undefined) return inSets(model, instances, name, deploymentSet);
  const members = instances.filter((one) =>
    tags ? hasTags(model, one, tags) : addresses.some((pattern) => matchesAddress(pattern, one)),
  );
  return [{ name, members }];
}

function hasTags(model: Model, instance: Resource, wanted: Readonly<Record<string, string>>): boolean {
  const tags = model.value(instance, "tags");
  if (tags.kind !== "known" || tags.value === null || typeof tags.value !== "object") return false;
  const own = new Map(Object.entries(tags.value));
  return Object.entries(wanted).every(([key, value]) => own.get(key) === value);
}

/** A set is known by its address where it is declared, otherwise by its id. */
function inSets(model: Model, instances: readonly Resource[], name: string, pattern: string): Members[] {
  const sets = new Map<string, Resource[]>();
  for (const instance of instances) {
    const target = model.target(instance, "deployment_set_id");
    if (target.kind !== "resource" && target.kind !== "external") continue;
    const set = target.kind === "resource" ? target.resource.address : target.id;
    const fits =
      target.kind === "resource" ? matchesAddress(pattern, target.resource) : wildcard(pattern).test(target.id);
    if (fits) sets.set(set, [...(sets.get(set) ?? []), instance]);
  }
  return [...sets].map(([set, members]) => ({ name: pattern.includes("*") ? `${name} (${set})` : name, members }));
}
