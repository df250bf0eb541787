import fc from "fast-check";
import type { JsonObject } from "../../../src/model/json";
import type { Model } from "../../../src/model/model";
import { model, object, state } from "../../support/model";

const INSTANCE = "alicloud_instance";
const ENI = "alicloud_ecs_network_interface";
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";

const KEY_PAIR = "alicloud_ecs_key_pair_attachment";

/** Types of the catalog with two and three interfaces, and one that takes them only while it is stopped. */
const TYPES = [
  { name: "ecs.c6.large", limit: 2 },
  { name: "ecs.g7.large", limit: 3 },
  { name: "ecs.s6-c1m4.large", limit: 2 },
] as const;

export interface InstanceShape {
  readonly type: number;
  readonly change: "none" | "restart" | "replace" | "delete" | "create";
}

export interface InterfaceShape {
  /** Instance before and after; undefined: none. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly change: "none" | "delete" | "create";
  /** The attachment gets a new name. */
  readonly renamed: boolean;
  /** The instance is given by its id, so Terraform sees no reference. */
  readonly byId: boolean;
  /** Whether the state stores what the attachment needed. */
  readonly stored: boolean;
}

/** A key pair that reboots instances: those of the list, by reference or by id. */
export interface KeyPairShape {
  readonly instances: readonly number[];
  readonly byId: boolean;
  /** Whether it waits for the attachment of the first interface. */
  readonly waits: boolean;
}

export interface World {
  readonly keyPair?: KeyPairShape | undefined;
  readonly instances: readonly InstanceShape[];
  readonly interfaces: readonly InterfaceShape[];
}

const at = (count: number) => fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: undefined, freq: 3 });

/** Small enough for all interleavings: at most three instances and four interfaces. */
export const worlds: fc.Arbitrary<World> = worldsOf(3, 4);

/** The same with other limits. */
export function worldsOf(mostInstances: number, mostInterfaces: number): fc.Arbitrary<World> {
  return fc.integer({ min: 1, max: mostInstances }).chain((count) => worldOf(count, mostInterfaces));
}

function worldOf(count: number, mostInterfaces: number): fc.Arbitrary<World> {
  return fc.record({
    keyPair: fc.option(
      fc.record({
        instances: fc.uniqueArray(fc.nat({ max: count - 1 }), { minLength: 1, maxLength: 2 }),
        byId: fc.boolean(),
        waits: fc.boolean(),
      }),
      { nil: undefined, freq: 1 },
    ),
    instances: fc.array(
      fc.record({
        type: fc.nat({ max: TYPES.length - 1 }),
        change: fc.constantFrom("none" as const, "none", "restart", "replace", "delete", "create"),
      }),
      { minLength: count, maxLength: count },
    ),
    interfaces: fc.array(
      fc.record({
        before: at(count),
        after: at(count),
        change: fc.constantFrom("none" as const, "none", "none", "delete", "create"),
        renamed: fc.boolean(),
        byId: fc.boolean(),
        stored: fc.boolean(),
      }),
      { minLength: 1, maxLength: mostInterfaces },
    ),
  });
}

export function limitOf({ type }: InstanceShape): number {
  return (TYPES[type] ?? TYPES[0]).limit;
}

/** Where an interface is, given what exists at that time. */
export function placeOf(world: World, n: number, when: "before" | "after"): number | undefined {
  const { change, [when]: place } = world.interfaces[n] as InterfaceShape;
  if (place === undefined || change === (when === "before" ? "create" : "delete")) return undefined;
  const host = world.instances[place]?.change;
  return host === (when === "before" ? "create" : "delete") ? undefined : place;
}

/** Whether no instance carries more than it takes, before and after. */
export function isValid(world: World): boolean {
  return (["before", "after"] as const).every((when) =>
    world.instances.every((instance, i) => {
      const carried = world.interfaces.filter((_, n) => placeOf(world, n, when) === i).length;
      return 1 + carried <= limitOf(instance);
    }),
  );
}

export const instanceName = (i: number) => `${INSTANCE}.i${i}`;
export const interfaceName = (n: number) => `${ENI}.e${n}`;

export function attachmentName(world: World, n: number, when: "before" | "after"): string {
  return `${ATTACHMENT}.${when === "before" && world.interfaces[n]?.renamed ? "old" : "e"}${n}`;
}

export function modelOf(world: World): Model {
  return model(configurationOf(world), state(...objectsOf(world)));
}

function configurationOf(world: World) {
  const configuration: Record<string, Record<string, JsonObject>> = { [INSTANCE]: {}, [ENI]: {}, [ATTACHMENT]: {} };
  const put = (address: string, body: JsonObject) => {
    const [type = "", name = ""] = address.split(".");
    (configuration[type] as Record<string, JsonObject>)[name] = body;
  };
  for (const [i, instance] of world.instances.entries()) {
    if (instance.change === "delete") continue;
    put(instanceName(i), {
      instance_type: typeName(instance),
      ...(instance.change === "restart" ? { user_data: "new" } : {}),
      ...(instance.change === "replace" ? { availability_zone: "cn-hangzhou-b" } : {}),
    });
  }
  for (const [n, { change, byId }] of world.interfaces.entries()) {
    if (change !== "delete") put(interfaceName(n), {});
    const place = placeOf(world, n, "after");
    if (place === undefined) continue;
    // What does not exist yet has no id to be named by.
    const named = byId && world.instances[place]?.change !== "create" && world.instances[place]?.change !== "replace";
    put(attachmentName(world, n, "after"), {
      network_interface_id: `\${${interfaceName(n)}.id}`,
      instance_id: named ? `i-${place}` : `\${${instanceName(place)}.id}`,
    });
  }
  const keys = keyPairOf(world);
  if (keys) configuration[KEY_PAIR] = { k: keys };
  return configuration;
}

export const keyPairName = `${KEY_PAIR}.k`;

/** The instances that a key pair reboots: those that are there afterwards. */
export function rebooted(world: World): readonly number[] {
  return (world.keyPair?.instances ?? []).filter((i) => world.instances[i]?.change !== "delete");
}

function keyPairOf(world: World): JsonObject | undefined {
  const instances = rebooted(world);
  if (!world.keyPair || instances.length === 0) return undefined;
  const { byId, waits } = world.keyPair;
  const named = (i: number) => byId && !["create", "replace"].includes(world.instances[i]?.change ?? "");
  return {
    key_pair_name: "k",
    force: true,
    instance_ids: instances.map((i) => (named(i) ? `i-${i}` : `\${${instanceName(i)}.id}`)),
    ...(waits && placeOf(world, 0, "after") !== undefined ? { depends_on: [attachmentName(world, 0, "after")] } : {}),
  };
}

function objectsOf(world: World) {
  const objects = [];
  for (const [i, instance] of world.instances.entries()) {
    if (instance.change === "create") continue;
    const facts = { instance_type: typeName(instance), availability_zone: "cn-hangzhou-a", status: "Running" };
    objects.push(object(instanceName(i), { id: `i-${i}`, ...facts, start_time: "2024-01-01T00:00Z" }));
  }
  for (const [n, { change, stored }] of world.interfaces.entries()) {
    if (change === "create") continue;
    objects.push(object(interfaceName(n), { id: `eni-${n}` }));
    const place = placeOf(world, n, "before");
    if (place === undefined) continue;
    const ids = { network_interface_id: `eni-${n}`, instance_id: `i-${place}` };
    const dependencies = stored ? [interfaceName(n), instanceName(place)] : [];
    objects.push(object(attachmentName(world, n, "before"), { id: `eni-${n}:i-${place}`, ...ids }, { dependencies }));
  }
  return objects;
}

function typeName({ type }: InstanceShape): string {
  return (TYPES[type] ?? TYPES[0]).name;
}
