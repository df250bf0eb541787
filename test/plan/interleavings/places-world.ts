import fc from "fast-check";
import type { JsonObject } from "../../../src/model/json";
import type { Model } from "../../../src/model/model";
import { model, object, state } from "../../support/model";

const VSWITCH = "alicloud_vswitch";
const GROUP = "alicloud_security_group";
const BINDING = "alicloud_route_table_attachment";
const TYPES = { interface: "alicloud_ecs_network_interface", instance: "alicloud_instance" } as const;

export type Change = "none" | "create" | "delete" | "replace";

export interface PlacesWorld {
  readonly vswitches: readonly { readonly change: Change; readonly byId: boolean; readonly first: boolean }[];
  readonly groups: readonly { readonly change: "none" | "delete" | "replace"; readonly first: boolean }[];
  readonly users: readonly {
    readonly kind: keyof typeof TYPES;
    readonly change: Change;
    readonly vswitch: { readonly before: number; readonly after: number };
    readonly group: { readonly before: number; readonly after: number };
    readonly byId: boolean;
    /** Whether the state stores what it needed. */
    readonly stored: boolean;
  }[];
  /** A route table on one of the vSwitches, before and after. */
  readonly binding?: {
    readonly before: number | undefined;
    readonly after: number | undefined;
    readonly byId: boolean;
    readonly stored: boolean;
    /** Whether it waits for the first user. */
    readonly waits: boolean;
  };
}

const change = fc.constantFrom<Change>("none", "none", "create", "delete", "replace");

/** At most two vSwitches, two groups, two users and one route table. */
export const placesWorlds: fc.Arbitrary<PlacesWorld> = fc
  .record({ vswitches: fc.integer({ min: 1, max: 2 }), groups: fc.integer({ min: 1, max: 2 }) })
  .chain((count) => {
    const vswitch = fc.nat({ max: count.vswitches - 1 });
    const group = fc.nat({ max: count.groups - 1 });
    const some = fc.option(vswitch, { nil: undefined, freq: 2 });
    return fc.record(
      {
        vswitches: fc.array(fc.record({ change, byId: fc.boolean(), first: fc.boolean() }), {
          minLength: count.vswitches,
          maxLength: count.vswitches,
        }),
        groups: fc.array(
          fc.record({ change: fc.constantFrom("none" as const, "delete", "replace"), first: fc.boolean() }),
          { minLength: count.groups, maxLength: count.groups },
        ),
        users: fc.array(
          fc.record({
            kind: fc.constantFrom("interface" as const, "instance"),
            change,
            vswitch: fc.record({ before: vswitch, after: vswitch }),
            group: fc.record({ before: group, after: group }),
            byId: fc.boolean(),
            stored: fc.boolean(),
          }),
          { minLength: 1, maxLength: 2 },
        ),
        binding: fc.record({
          before: some,
          after: some,
          byId: fc.boolean(),
          stored: fc.boolean(),
          waits: fc.boolean(),
        }),
      },
      { requiredKeys: ["vswitches", "groups", "users"] },
    );
  });

/** Whether nothing uses what is not there, before and after. */
export function isPossible({ vswitches, groups, users, binding }: PlacesWorld): boolean {
  const there = (changes: readonly { change: Change }[], i: number | undefined, when: "before" | "after") =>
    i === undefined || changes[i]?.change !== (when === "before" ? "create" : "delete");
  return (["before", "after"] as const).every((when) => {
    const absent = when === "before" ? "create" : "delete";
    const used = users.filter((user) => user.change !== absent);
    return (
      used.every((user) => there(vswitches, user.vswitch[when], when) && there(groups, user.group[when], when)) &&
      there(vswitches, binding?.[when], when)
    );
  });
}

export const vswitchName = (i: number) => `${VSWITCH}.v${i}`;
export const groupName = (i: number) => `${GROUP}.g${i}`;
export const userName = (world: PlacesWorld, n: number) => `${TYPES[world.users[n]?.kind ?? "interface"]}.u${n}`;
export const bindingName = `${BINDING}.r`;

export function placesModel(world: PlacesWorld): Model {
  return model(configurationOf(world), state(...objectsOf(world)));
}

function configurationOf(world: PlacesWorld) {
  const configuration: Record<string, Record<string, JsonObject>> = {};
  const put = (address: string, body: JsonObject) => {
    const [type = "", name = ""] = address.split(".");
    configuration[type] = { ...configuration[type], [name]: body };
  };
  const first = (one: { readonly first: boolean }) => (one.first ? { lifecycle: { create_before_destroy: true } } : {});
  for (const [i, vswitch] of world.vswitches.entries()) {
    const zone_id = vswitch.change === "replace" ? "z2" : "z1";
    if (vswitch.change !== "delete") put(vswitchName(i), { vpc_id: "vpc-1", zone_id, ...first(vswitch) });
  }
  for (const [i, group] of world.groups.entries()) {
    const security_group_type = group.change === "replace" ? "enterprise" : "normal";
    if (group.change !== "delete") put(groupName(i), { vpc_id: "vpc-1", security_group_type, ...first(group) });
  }
  // What does not exist yet, or exists anew, has no id to be named by.
  const named = (byId: boolean, { change }: { readonly change: Change }, id: string, address: string) =>
    byId && change === "none" ? id : `\${${address}.id}`;
  for (const [n, user] of world.users.entries()) {
    if (user.change === "delete") continue;
    const { vswitch, group } = { vswitch: user.vswitch.after, group: user.group.after };
    put(userName(world, n), {
      ...factsOf(user, user.change === "replace"),
      vswitch_id: named(
        user.byId,
        world.vswitches[vswitch] ?? { change: "none" },
        `vsw-${vswitch}`,
        vswitchName(vswitch),
      ),
      [groupsOf(user)]: [named(user.byId, world.groups[group] ?? { change: "none" }, `sg-${group}`, groupName(group))],
    });
  }
  const { binding } = world;
  if (binding?.after !== undefined) {
    const vswitch = world.vswitches[binding.after] ?? { change: "none" as const };
    const waits = binding.waits && world.users[0]?.change !== "delete";
    put(bindingName, {
      route_table_id: "vtb-1",
      vswitch_id: named(binding.byId, vswitch, `vsw-${binding.after}`, vswitchName(binding.after)),
      ...(waits ? { depends_on: [userName(world, 0)] } : {}),
    });
  }
  return configuration;
}

function objectsOf(world: PlacesWorld) {
  const objects = [];
  const extra = (one: { readonly first: boolean }) => ({ createBeforeDestroy: one.first });
  for (const [i, vswitch] of world.vswitches.entries()) {
    if (vswitch.change === "create") continue;
    objects.push(object(vswitchName(i), { id: `vsw-${i}`, vpc_id: "vpc-1", zone_id: "z1" }, extra(vswitch)));
  }
  for (const [i, group] of world.groups.entries()) {
    const attributes = { id: `sg-${i}`, vpc_id: "vpc-1", security_group_type: "normal" };
    objects.push(object(groupName(i), attributes, extra(group)));
  }
  for (const [n, user] of world.users.entries()) {
    if (user.change === "create") continue;
    const { vswitch, group } = { vswitch: user.vswitch.before, group: user.group.before };
    const ids = { id: `u-${n}`, vswitch_id: `vsw-${vswitch}`, [groupsOf(user)]: [`sg-${group}`] };
    const dependencies = user.stored ? [vswitchName(vswitch), groupName(group)] : [];
    objects.push(object(userName(world, n), { ...factsOf(user, false), ...ids }, { dependencies }));
  }
  const { binding } = world;
  if (binding?.before !== undefined) {
    const ids = { id: "r", route_table_id: "vtb-1", vswitch_id: `vsw-${binding.before}` };
    const dependencies = binding.stored ? [vswitchName(binding.before)] : [];
    objects.push(object(bindingName, ids, { dependencies }));
  }
  return objects;
}

function groupsOf({ kind }: PlacesWorld["users"][number]): string {
  return kind === "interface" ? "security_group_ids" : "security_groups";
}

function factsOf({ kind }: PlacesWorld["users"][number], replaced: boolean): JsonObject {
  if (kind === "interface") return { primary_ip_address: replaced ? "10.0.0.9" : "10.0.0.8" };
  return { instance_type: "ecs.g7.large", status: "Running", hpc_cluster_id: replaced ? "hpc-2" : "hpc-1" };
}
