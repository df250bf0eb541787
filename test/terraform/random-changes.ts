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
  /** What is not there any more is still declared, with a count of zero; so its destroy provisioner still runs. */
  readonly emptied: boolean;
  /** What stays is declared with a count of one; before, it had a second instance. */
  readonly shrinks: boolean;
  /** What stays and does not shrink is declared with a count of two; before, it had one instance. */
  readonly grows: boolean;
  /** An interrupted replacement left another object behind. */
  readonly deposed: boolean;
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
    emptied: fc.boolean(),
    shrinks: fc.nat({ max: 5 }).map((n) => n === 0),
    grows: fc.nat({ max: 3 }).map((n) => n === 0),
    deposed: fc.nat({ max: 7 }).map((n) => n === 0),
  });

export const worlds: fc.Arbitrary<World> = fc.tuple(
  ...Array.from({ length: SIZE }, (_, own) => object(own)),
) as fc.Arbitrary<World>;

export function nameOf(world: number, own: number): string {
  return `w${world}_${own}`;
}

/** The address of the declaration, by which others refer to it. */
export function addressOf(world: number, own: number): string {
  return `terraform_data.${nameOf(world, own)}`;
}

/** The address of the object: where there is a count it has a number. */
export function objectOf(all: readonly World[], world: number, own: number): string {
  return `${addressOf(world, own)}${isCounted(all[world]?.[own]) ? "[0]" : ""}`;
}

/** How a deposed object is called, here and in the plan. */
export function deposedOf(address: string): string {
  return `${address} (deposed object ${DEPOSED_KEY})`;
}

export const DEPOSED_KEY = "0badcafe";

export function isEmptied(shape: ObjectShape | undefined): boolean {
  return shape?.before !== undefined && shape.after === undefined && shape.emptied;
}

/** Whether a second instance goes. */
export function isShrunk(shape: ObjectShape | undefined): boolean {
  return shape?.before !== undefined && shape.after !== undefined && shape.shrinks;
}

/** Whether a second instance comes. */
export function isGrown(shape: ObjectShape | undefined): boolean {
  return shape?.before !== undefined && shape.after !== undefined && shape.grows && !shape.shrinks;
}

function isCounted(shape: ObjectShape | undefined): boolean {
  return isEmptied(shape) || isShrunk(shape) || isGrown(shape);
}

function countOf(shape: ObjectShape): number {
  if (isEmptied(shape)) return 0;
  return isGrown(shape) ? 2 : 1;
}

/** What the declaration needs: undefined where there is none. */
function declared(shape: ObjectShape): readonly number[] | undefined {
  return isEmptied(shape) ? shape.before : shape.after;
}

/** The configuration of all worlds, in Terraform's JSON syntax. What is needed but not there is left out. */
export function configurationOf(
  all: readonly World[],
  provisioners: (address: string) => JsonObject = () => ({}),
): JsonObject {
  const resources: JsonObject = {};
  all.forEach((world, w) => {
    world.forEach((shape, own) => {
      const needed = declared(shape)?.filter((other) => world[other]?.after);
      if (!needed) return;
      resources[nameOf(w, own)] = {
        ...bodyOf(
          shape,
          needed.map((other) => [other, addressOf(w, other), objectOf(all, w, other)]),
        ),
        ...provisioners(objectOf(all, w, own)),
      };
    });
  });
  return { resource: { terraform_data: resources } };
}

function bodyOf(
  shape: ObjectShape,
  needed: readonly (readonly [other: number, block: string, object: string])[],
): JsonObject {
  const { change, createFirst, explicit } = shape;
  const input: JsonObject = { value: change === "update" ? "new" : "old" };
  if (!explicit) for (const [other, , object] of needed) input[`n${other}`] = `\${${object}.id}`;
  return {
    input,
    triggers_replace: change === "replace" ? "new" : "old",
    ...(isCounted(shape) ? { count: countOf(shape) } : {}),
    ...(explicit && needed.length > 0 ? { depends_on: needed.map(([, block]) => block) } : {}),
    lifecycle: { create_before_destroy: createFirst },
  };
}

/** The state in which all worlds are before, as Terraform would have written it. */
export function stateOf(all: readonly World[]): JsonObject {
  const resources = all.flatMap((world, w) => {
    const first = createdFirst(world);
    return world.flatMap((shape, own) => {
      if (!shape.before) return [];
      const dependencies = [...needed(world, own, "before")].map((other) => addressOf(w, other));
      const common = { schema_version: 0, dependencies, ...(first.has(own) ? { create_before_destroy: true } : {}) };
      return [
        {
          mode: "managed",
          type: "terraform_data",
          name: nameOf(w, own),
          provider: 'provider["terraform.io/builtin/terraform"]',
          instances: instancesOf(shape, (name) => ({ ...common, attributes: storedOf(world, w, own, name) })),
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

function instancesOf(shape: ObjectShape, made: (name: string) => JsonObject): JsonObject[] {
  const numbered = isCounted(shape) ? { index_key: 0 } : {};
  return [
    { ...made("id"), ...numbered },
    ...(shape.deposed ? [{ ...made("deposed"), ...numbered, deposed: DEPOSED_KEY }] : []),
    ...(isShrunk(shape) ? [{ ...made("second"), index_key: 1 }] : []),
  ];
}

function storedOf(world: World, w: number, own: number, name: string): JsonObject {
  const { before = [], explicit } = world[own] as ObjectShape;
  const input: JsonObject = { value: "old" };
  const shape: JsonObject = { value: "string" };
  if (!explicit) {
    for (const other of before.filter((n) => world[n]?.before)) {
      input[`n${other}`] = `id-${w}-${other}`;
      shape[`n${other}`] = "string";
    }
  }
  const typed = { value: input, type: ["object", shape] };
  return {
    id: `${name}-${w}-${own}`,
    input: typed,
    output: typed,
    triggers_replace: { value: "old", type: "string" },
  };
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
  world.forEach((shape, own) => {
    const needs = declared(shape)?.filter((other) => world[other]?.after);
    if (!needs || !(shape.createFirst || first.has(own))) return;
    first.add(own);
    for (const other of needs) for (const one of [other, ...needed(world, other, "after")]) first.add(one);
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
