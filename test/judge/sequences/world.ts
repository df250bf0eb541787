import type { JsonObject } from "../../../src/model/json";
import { fc } from "../../support/random";

/** An object that holds one of several things, before and after a change. */
interface Slot {
  /** Undefined: does not exist. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Whether something else about it changes that replaces it. */
  readonly anew: boolean;
  readonly first: boolean;
}

/** An object that nothing else names; changed, it stands in the other zone. */
interface Loose {
  readonly before: boolean;
  readonly after: boolean;
  readonly moved: boolean;
  /** When its address is written. */
  readonly written: readonly When[];
}

/** A small network that changes: routes, rules and interfaces change hands, and an instance is resized. */
export interface SequenceWorld {
  readonly routes: readonly Slot[];
  readonly rules: readonly Slot[];
  readonly attachments: readonly Slot[];
  readonly keyPairs: readonly Slot[];
  /** Pairs of places in the list of all: the first names the second in depends_on, before and after. */
  readonly needs: readonly (readonly [number, number])[];
  readonly resized: boolean;
  /** Whether the interfaces are instances of one block. */
  readonly counted: boolean;
  readonly interfaces: readonly Loose[];
  readonly disks: readonly Loose[];
}

const VALUES = 4;

function slots(size: number): fc.Arbitrary<Slot[]> {
  const values = fc.uniqueArray(fc.nat({ max: VALUES - 1 }), { minLength: size, maxLength: size });
  const there = fc.array(fc.constantFrom("both" as const, "both", "before", "after"), {
    minLength: size,
    maxLength: size,
  });
  const flags = (one: number) => fc.array(fc.nat({ max: one }), { minLength: size, maxLength: size });
  return fc
    .record({ before: values, after: values, there, anew: flags(4), first: flags(6) })
    .map(({ before, after, there: when, anew, first }) =>
      when.map((one, i) => ({
        before: one === "after" ? undefined : before[i],
        after: one === "before" ? undefined : after[i],
        anew: anew[i] === 0,
        first: first[i] === 0,
      })),
    );
}

const loose: fc.Arbitrary<Loose> = fc.record({
  before: fc.nat({ max: 3 }).map((n) => n > 0),
  after: fc.nat({ max: 3 }).map((n) => n > 0),
  moved: fc.boolean(),
  written: fc.subarray<When>(["before", "after"]),
});

export const sequenceWorlds: fc.Arbitrary<SequenceWorld> = fc
  .record({
    routes: slots(3),
    rules: slots(3),
    attachments: slots(4),
    keyPairs: slots(2),
    needs: fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })), { maxLength: 3 }),
    resized: fc.nat({ max: 3 }).map((n) => n === 0),
    counted: fc.boolean(),
    interfaces: fc.tuple(loose, loose),
    disks: fc.tuple(loose),
  })
  .filter((world) => (["before", "after"] as const).every((when) => hasRoom(world, when)));

/** Each instance has room for two beside its primary one. */
function hasRoom({ attachments }: SequenceWorld, when: When): boolean {
  const hosts = attachments.flatMap(({ [when]: value, anew }) => {
    return value === undefined ? [] : [hostOf(value, when === "after" && anew)];
  });
  return ["web", "api"].every((name) => hosts.filter((host) => host === name).length <= 2);
}

function hostOf(value: number, anew: boolean): "web" | "api" {
  return (value % 2 === 0) === anew ? "api" : "web";
}

type Blocks = Record<string, Record<string, JsonObject>>;
export type When = "before" | "after";

const ENI = "alicloud_ecs_network_interface";
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";

/** What is there all the time. */
function base({ resized, counted }: SequenceWorld, when: When): Blocks {
  const instance = (name: string, type: string): JsonObject => ({
    instance_name: name,
    instance_type: type,
    image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
    vswitch_id: "${alicloud_vswitch.a.id}",
    security_groups: ["${alicloud_security_group.a.id}"],
  });
  const eni = { vswitch_id: "${alicloud_vswitch.a.id}", security_group_ids: ["${alicloud_security_group.a.id}"] };
  const numbers = Array.from({ length: VALUES }, (_, i) => i);
  return {
    alicloud_vpc: { a: { cidr_block: "10.0.0.0/16" } },
    alicloud_vswitch: {
      a: { vpc_id: "${alicloud_vpc.a.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
      b: { vpc_id: "${alicloud_vpc.a.id}", zone_id: "cn-hangzhou-i", cidr_block: "10.0.2.0/24" },
    },
    alicloud_security_group: { a: { vpc_id: "${alicloud_vpc.a.id}" } },
    alicloud_route_table: { a: { vpc_id: "${alicloud_vpc.a.id}" } },
    alicloud_instance: {
      web: instance("web", resized && when === "after" ? "ecs.g7.xlarge" : "ecs.g7.large"),
      api: instance("api", "ecs.g7.large"),
    },
    [ENI]: counted ? { n: { ...eni, count: VALUES } } : Object.fromEntries(numbers.map((i) => [`n${i}`, eni])),
  };
}

function eniAt({ counted }: SequenceWorld, i: number): string {
  return counted ? `\${${ENI}.n[${i}].id}` : `\${${ENI}.n${i}.id}`;
}

interface Kind {
  readonly type: string;
  body(world: SequenceWorld, value: number, anew: boolean): JsonObject;
}

const KINDS = {
  routes: {
    type: "alicloud_route_entry",
    body: (_, value, anew) => ({
      route_table_id: "${alicloud_route_table.a.id}",
      destination_cidrblock: `172.16.${value}.0/24`,
      nexthop_type: "Instance",
      nexthop_id: `\${alicloud_instance.${anew ? "api" : "web"}.id}`,
    }),
  },
  rules: {
    type: "alicloud_security_group_rule",
    body: (_, value, anew) => ({
      type: "ingress",
      ip_protocol: "tcp",
      port_range: `${value + 1}/${value + 1}`,
      security_group_id: "${alicloud_security_group.a.id}",
      cidr_ip: "10.0.0.0/8",
      ...(anew ? { source_group_owner_account: "1" } : {}),
    }),
  },
  attachments: {
    type: ATTACHMENT,
    body: (world, value, anew) => ({
      network_interface_id: eniAt(world, value),
      instance_id: `\${alicloud_instance.${hostOf(value, anew)}.id}`,
    }),
  },
  keyPairs: {
    type: "alicloud_ecs_key_pair",
    body: (_, value, anew) => ({
      key_pair_name: `key-${value}`,
      public_key: anew ? "ssh-rsa BBBB" : "ssh-rsa AAAA",
    }),
  },
} satisfies Record<string, Kind>;

const NAMES = ["routes", "rules", "attachments", "keyPairs"] as const;

/** Interfaces and disks that nothing else names, with what is lost when they go. */
function looseBlocks(
  { interfaces, disks }: SequenceWorld,
  when: When,
): [type: string, name: string, body: JsonObject][] {
  const isMoved = ({ moved }: Loose) => when === "after" && moved;
  const enis = interfaces.flatMap((one, i): [string, string, JsonObject][] => {
    if (!one[when]) return [];
    const address = { primary_ip_address: `10.0.${isMoved(one) ? 2 : 1}.${50 + i}` };
    const body = {
      vswitch_id: `\${alicloud_vswitch.${isMoved(one) ? "b" : "a"}.id}`,
      security_group_ids: ["${alicloud_security_group.a.id}"],
      ...(one.written.includes(when) ? address : {}),
    };
    return [[ENI, `loose${i}`, body]];
  });
  const stores = disks.flatMap((one, i): [string, string, JsonObject][] => {
    const zone = `cn-hangzhou-${isMoved(one) ? "i" : "h"}`;
    return one[when] ? [["alicloud_ecs_disk", `loose${i}`, { zone_id: zone, size: 40, category: "cloud_essd" }]] : [];
  });
  return [...enis, ...stores];
}

/** The blocks of the whole world, each under its address. */
export function blocksOf(world: SequenceWorld, when: When): Blocks {
  const all = NAMES.flatMap((name) =>
    world[name].map((slot, i) => ({ name, slot, i, address: `${KINDS[name].type}.o${i}` })),
  );
  const there = new Set(all.flatMap(({ slot, address }) => (slot[when] === undefined ? [] : [address])));
  const blocks = base(world, when);
  for (const [type, name, body] of looseBlocks(world, when)) blocks[type] = { ...blocks[type], [name]: body };
  for (const [place, { name, slot, i, address }] of all.entries()) {
    const value = slot[when];
    if (value === undefined) continue;
    const named = world.needs.flatMap(([from, to]) => {
      const other = all[to]?.address ?? "";
      // Only what comes later names what comes earlier: no circles.
      return from === place && to < from && there.has(other) && other !== address ? [other] : [];
    });
    const { type, body } = KINDS[name];
    blocks[type] = {
      ...blocks[type],
      [`o${i}`]: {
        ...body(world, value, when === "after" && slot.anew),
        ...(named.length > 0 ? { depends_on: named } : {}),
        ...(slot.first ? { lifecycle: { create_before_destroy: true } } : {}),
      },
    };
  }
  return blocks;
}
