import type { JsonObject } from "../../../src/model/json";
import { ATTACHMENT, type Resources } from "../harness";
import { applied } from "./applied";
import { TYPES } from "./build";
import type { Host, World } from "./world";

/** Puts one mistake into a valid network. The host is one of the world's, drawn at random. */
export interface Planter {
  readonly rule: string;
  /** What is planted, when a rule has several mistakes. */
  readonly mistake?: string;
  /** Rule of another finding that belongs to the mistake: an acknowledgement is of one. Default: none. */
  readonly about?: string;
  plant(world: World, host: Host): World;
}

/** Adds or changes resources; an undefined attribute is taken out. The state stays as it is. */
export function patch(world: World, changes: Readonly<Record<string, JsonObject | Patch>>): World {
  const resources: Record<string, JsonObject> = { ...world.resources };
  for (const [address, change] of Object.entries(changes)) {
    const body = typeof change === "function" ? change(resources[address] ?? {}) : { ...resources[address], ...change };
    resources[address] = body;
  }
  return { ...world, resources };
}

type Patch = (body: JsonObject) => JsonObject;

export function without(world: World, ...addresses: readonly string[]): World {
  const kept = Object.entries(world.resources).filter(([address]) => !addresses.includes(address));
  return { ...world, resources: Object.fromEntries(kept) };
}

/** The same network before its first apply. */
export function fresh({ state: _, ...world }: World): World {
  return world;
}

/** The same network after its apply, for mistakes that need a prior state; `objects` changes attributes in it. */
export function existing(world: World, objects: Resources = {}): World {
  const state = applied(world.resources);
  for (const [address, attributes] of Object.entries(objects)) state[address] = { ...state[address], ...attributes };
  return { ...world, state };
}

/** The host with nothing attached to it. */
export function withoutInterfaces(world: World, host: Host): World {
  const interfaces = host.interfaces.map((name) => `alicloud_ecs_network_interface.${name}`);
  return without(world, ...interfaces, ...attachmentsOf(host));
}

/** Address of the first interface of a host. */
export function nicOf(host: Host): string {
  return `alicloud_ecs_network_interface.${host.interfaces[0]}`;
}

export function attachmentOf(host: Host): string {
  return `${ATTACHMENT}.${host.interfaces[0]}`;
}

export function attachmentsOf(host: Host): string[] {
  return host.interfaces.map((name) => `${ATTACHMENT}.${name}`);
}

export function instanceOf(host: Host): string {
  return `alicloud_instance.${host.name}`;
}

/** How many secondary interfaces the host's type takes. */
export function roomOf(world: World, host: Host): number {
  const type = world.resources[instanceOf(host)]?.["instance_type"];
  return TYPES.find(({ name }) => name === type)?.secondaries ?? 0;
}

/** So many more interfaces, attached to the host. */
export function moreInterfaces(host: Host, count: number, body: JsonObject = {}): Resources {
  const resources: Record<string, JsonObject> = {};
  for (let i = 0; i < count; i++) {
    resources[`alicloud_ecs_network_interface.more${i}`] = { ...placeOf(host), ...body };
    resources[`${ATTACHMENT}.more${i}`] = attachTo(host, `more${i}`);
  }
  return resources;
}

/** vSwitch and group of an interface beside the host. */
export function placeOf(host: Host): JsonObject {
  return { vswitch_id: `\${alicloud_vswitch.${host.vswitch}.id}`, security_group_ids: [host.group] };
}

export function attachTo(host: Host, nic: string): JsonObject {
  return {
    network_interface_id: `\${alicloud_ecs_network_interface.${nic}.id}`,
    instance_id: `\${${host.self}.id}`,
  };
}

export function vswitchIn(vpc: string, cidr_block: string): JsonObject {
  return { vpc_id: `\${alicloud_vpc.${vpc}.id}`, zone_id: "cn-hangzhou-h", cidr_block };
}

/** The host with its first interface only, which carries no more than one address. */
export function withOneInterface(world: World, host: Host): World {
  const gone = host.interfaces
    .slice(1)
    .flatMap((name) => [`alicloud_ecs_network_interface.${name}`, `alicloud_ecs_network_interface_attachment.${name}`]);
  return patch(without(world, ...gone), {
    [nicOf(host)]: ({ secondary_private_ip_address_count: _, ...body }) => body,
  });
}

/** An address of the host's vSwitch that nothing else in a random network has. */
export function lastOf(world: World, { vswitch }: Host): string {
  return String(world.resources[`alicloud_vswitch.${vswitch}`]?.["cidr_block"]).replace(/0\/24$/, "200");
}
