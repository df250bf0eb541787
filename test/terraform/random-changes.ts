import fc from "fast-check";
import type { JsonObject } from "../../src/model/json";

/** One object of a little world: what it needed when it was last applied, what it needs now, and what changes. */
export interface ObjectShape {
  /** Undefined: does not exist. Otherwise the objects that it needs, by number; larger numbers only. */
  readonly before: readonly number[] | undefined;
  readonly after: readonly number[] | undefined;
  readonly change: "none" | "update" | "replace";
  readonly createFirst: boolean;
  /** By depends_on instead of a reference. */
  readonly explicit: boolean;
}

export type World = readonly ObjectShape[];

/** Objects of one world. */
export const SIZE = 6;

const needs = (own: number) =>
  fc.option(fc.subarray(Array.from({ length: SIZE - 1 - own }, (_, i) => own + 1 + i)), { nil: undefined, freq: 5 });

const object = (own: number): fc.Arbitrary<ObjectShape> =>
  fc.record({
    before: needs(own),
    after: needs(own),
    change: fc.constantFrom("none", "update", "replace"),
    createFirst: fc.boolean(),
    explicit: fc.boolean(),
  });

export const worlds: fc.Arbitrary<World> = fc.tuple(
  ...Array.from({ length: SIZE }, (_, own) => object(own)),
) as fc.Arbitrary<World>;

export function nameOf(world: number, own: number): string {
  return `w${world}_${own}`;
}

export function addressOf(world: number, own: number): string {
  return `terraform_data.${nameOf(world, own)}`;
}

/** The configuration of all worlds, in Terraform's JSON syntax. What is needed but not there is left out. */
export function configurationOf(
  all: readonly World[],
  provisioners: (name: string) => JsonObject = () => ({}),
): JsonObject {
  const resources: JsonObject = {};
  all.forEach((world, w) => {
    world.forEach(({ after, change, createFirst, explicit }, own) => {
      if (!after) return;
      const needed = after.filter((other) => world[other]?.after);
      const input: JsonObject = { value: change === "update" ? "new" : "old" };
      if (!explicit) for (const other of needed) input[`n${other}`] = `\${${addressOf(w, other)}.id}`;
      resources[nameOf(w, own)] = {
        input,
        triggers_replace: change === "replace" ? "new" : "old",
        ...(explicit && needed.length > 0 ? { depends_on: needed.map((other) => addressOf(w, other)) } : {}),
        lifecycle: { create_before_destroy: createFirst },
        ...provisioners(nameOf(w, own)),
      };
    });
  });
  return { resource: { terraform_data: resources } };
}

/** The state in which all worlds are before, as Terraform would have written it. */
export function stateOf(all: readonly World[]): JsonObject {
  const resources = all.flatMap((world, w) => {
    const first = createdFirst(world);
    return world.flatMap(({ before, explicit }, own) => {
      if (!before) return [];
      const input: JsonObject = { value: "old" };
      const shape: JsonObject = { value: "string" };
      if (!explicit) {
        for (const other of before.filter((n) => world[n]?.before)) {
          input[`n${other}`] = `id-${w}-${other}`;
          shape[`n${other}`] = "string";
        }
      }
      const typed = { value: input, type: ["object", shape] };
      const attributes = {
        id: `id-${w}-${own}`,
        input: typed,
        output: typed,
        triggers_replace: { value: "old", type: "string" },
      };
      const instance = {
        schema_version: 0,
        attributes,
        dependencies: [...needed(world, own, "before")].map((other) => addressOf(w, other)),
        ...(first.has(own) ? { create_before_destroy: true } : {}),
      };
      return [
        {
          mode: "managed",
          type: "terraform_data",
          name: nameOf(w, own),
          provider: 'provider["terraform.io/builtin/terraform"]',
          instances: [instance],
        },
      ];
    });
  });
  return {
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "worlds",
    outputs: {},
    resources,
  } as JsonObject;
}

export type Actions = readonly ("no-op" | "create" | "update" | "delete")[];

/** What Terraform plans for an object; undefined when it exists neither before nor after. */
export function actionsOf(world: World, own: number): Actions | undefined {
  const { before, after, change } = world[own] as ObjectShape;
  if (!after) return before ? ["delete"] : undefined;
  if (!before) return ["create"];
  if (change === "replace") return forced(world).has(own) ? ["create", "delete"] : ["delete", "create"];
  return change === "update" || inputOf(world, own, "before") !== inputOf(world, own, "after") ? ["update"] : ["no-op"];
}

/** The references in the input of an object; one to an object that is new or replaced has another value than before. */
function inputOf(world: World, own: number, when: "before" | "after"): string {
  const { explicit, [when]: needed } = world[own] as ObjectShape;
  if (explicit) return "";
  const made = (other: number) => {
    const { before, change } = world[other] as ObjectShape;
    return when === "after" && (!before || change === "replace") ? "?" : "";
  };
  return (needed ?? []).flatMap((other) => (world[other]?.[when] ? [`${other}${made(other)}`] : [])).join();
}

/** What is created before its old object is destroyed: what says so, and all that it needs. */
function forced(world: World): Set<number> {
  const first = new Set<number>();
  world.forEach(({ after, createFirst }, own) => {
    if (after && (createFirst || first.has(own)))
      for (const one of [own, ...needed(world, own, "after")]) first.add(one);
  });
  return first;
}

/** Terraform forces create_before_destroy on all that such an object needs, and stores it. */
function createdFirst(world: World): Set<number> {
  const first = new Set<number>();
  world.forEach(({ before, createFirst }, own) => {
    if (before && createFirst) for (const one of [own, ...needed(world, own, "before")]) first.add(one);
  });
  return first;
}

/** What an object needs or needed, directly or not. */
function needed(world: World, own: number, when: "before" | "after", found = new Set<number>()): Set<number> {
  for (const other of world[own]?.[when] ?? []) {
    if (!world[other]?.[when] || found.has(other)) continue;
    found.add(other);
    needed(world, other, when, found);
  }
  return found;
}
