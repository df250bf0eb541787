import type { JsonObject } from "../../../src/model/json";
import { groupBy } from "../../../src/plan/hazards/moves";
import { CLAIM_KINDS, type ClaimKind } from "../../support/claim-kinds";
import { complete } from "../complete";

/** An object of a kind, and which of the unique things it holds. */
interface Placed {
  readonly name: string;
  readonly key?: number | string;
  readonly n: number;
  /** Something else of it is changed, so that it is replaced. */
  readonly anew?: boolean;
}

export interface Change {
  readonly title: string;
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
}

/** How a thing comes from one Terraform address to another. */
export const CHANGES: readonly Change[] = [
  { title: "renamed", before: [{ name: "old", n: 0 }], after: [{ name: "new", n: 0 }] },
  { title: "renamed and replaced", before: [{ name: "old", n: 0 }], after: [{ name: "new", n: 0, anew: true }] },
  {
    title: "count becomes for_each",
    before: [0, 1].map((n) => ({ name: "all", key: n, n })),
    after: [0, 1].map((n) => ({ name: "all", key: `k${n}`, n })),
  },
  {
    title: "the first of three is taken out",
    before: [0, 1, 2].map((n) => ({ name: "all", key: n, n })),
    after: [1, 2].map((n) => ({ name: "all", key: n - 1, n })),
  },
  {
    title: "handed over",
    before: [0, 1].map((n) => ({ name: `o${n}`, n })),
    after: [0, 1].map((n) => ({ name: `o${n}`, n: n + 1 })),
  },
  {
    title: "exchanged",
    before: [0, 1].map((n) => ({ name: `o${n}`, n })),
    after: [0, 1].map((n) => ({ name: `o${n}`, n: 1 - n })),
  },
];

export type Kinds = readonly (readonly [index: number, kind: ClaimKind])[];

/** Those to which a change can happen. */
export function kindsOf({ after }: Change): Kinds {
  return [...CLAIM_KINDS.entries()].filter(([, { anew }]) => anew !== undefined || !after.some((one) => one.anew));
}

/** The kind that an address belongs to. */
export function kindAt(address: string): number {
  return Number(/\.k(\d+)_/.exec(address)?.[1]);
}

/** One configuration in which the same change happens to several kinds. */
export function configured(kinds: Kinds, placed: readonly Placed[]): JsonObject {
  const resource = new Map<string, Record<string, JsonObject>>();
  const locals: JsonObject = {};
  for (const [index, kind] of kinds) {
    const blocks = resource.get(kind.type) ?? {};
    resource.set(kind.type, blocks);
    for (const [name, all] of groupBy(placed, (one) => one.name)) {
      const address = `k${index}_${name}`;
      blocks[address] = blockOf(kind, address, all, locals);
    }
  }
  return { locals, resource: Object.fromEntries(resource) };
}

function blockOf(kind: ClaimKind, address: string, all: readonly Placed[], locals: JsonObject): JsonObject {
  const [first] = all;
  if (first?.key === undefined) return first ? bodyOf(kind, first) : {};
  const isCount = typeof first.key === "number";
  const bodies = all.map((one) => [String(one.key), bodyOf(kind, one)] as const);
  locals[address] = isCount ? bodies.map(([, body]) => body) : Object.fromEntries(bodies);
  const each = isCount ? `local.${address}[count.index]` : "each.value";
  const names = Object.keys(bodyOf(kind, first));
  return {
    ...(isCount ? { count: all.length } : { for_each: `\${local.${address}}` }),
    ...Object.fromEntries(names.map((name) => [name, `\${${each}.${name}}`])),
  };
}

function bodyOf({ body, anew }: ClaimKind, placed: Placed): JsonObject {
  return { ...body(placed.n), ...(placed.anew ? anew : {}) };
}

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';

/** The state that an apply leaves. */
export function stored(kinds: Kinds, placed: readonly Placed[]): JsonObject {
  const resources = kinds.flatMap(([index, kind]) =>
    [...groupBy(placed, (one) => one.name)].map(([name, all]) => ({
      mode: "managed",
      type: kind.type,
      name: `k${index}_${name}`,
      ...(typeof all[0]?.key === "string" ? { each: "map" } : {}),
      provider: PROVIDER,
      instances: all.map((one) => ({
        ...(one.key === undefined ? {} : { index_key: one.key }),
        schema_version: 0,
        attributes: complete(kind.type, attributesOf(kind, index, one)),
        sensitive_attributes: [],
      })),
    })),
  );
  return { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "test", outputs: {}, resources };
}

/** Type of an object of the state, and which of the unique things it holds, by its id. */
export function holdersById(kinds: Kinds, placed: readonly Placed[]): Map<unknown, { type: string; n: number }> {
  return new Map(
    kinds.flatMap(([index, kind]) =>
      placed.map((one) => [idOf(kind.type, index, one, bodyOf(kind, one)), { type: kind.type, n: one.n }] as const),
    ),
  );
}

/** What the cloud gives an object that does not ask for it. */
const GIVEN: ReadonlyMap<string, JsonObject> = new Map([
  ["alicloud_instance", { availability_zone: "cn-hangzhou-h", vpc_id: "vpc-1", status: "Running" }],
  ["alicloud_ecs_network_interface", { status: "Available", instance_type: "Secondary" }],
]);

function attributesOf(kind: ClaimKind, index: number, placed: Placed): JsonObject {
  const own = bodyOf(kind, placed);
  const free = { private_ip: `10.0.1.${100 + 4 * index + placed.n}` };
  const address =
    kind.type === "alicloud_instance"
      ? { ...free, primary_ip_address: own["private_ip"] ?? free.private_ip }
      : kind.type === "alicloud_ecs_network_interface"
        ? { primary_ip_address: free.private_ip, private_ip: own["primary_ip_address"] ?? free.private_ip }
        : {};
  return { ...GIVEN.get(kind.type), ...address, ...own, id: idOf(kind.type, index, placed, own) };
}

function idOf(type: string, index: number, { n }: Placed, own: JsonObject): string {
  const text = (name: string) => String(own[name] ?? "");
  if (type === "alicloud_ecs_network_interface_attachment")
    return `${text("network_interface_id")}:${text("instance_id")}`;
  if (type === "alicloud_ecs_key_pair") return text("key_pair_name");
  if (type === "alicloud_security_group_rule") {
    return `sg-1:ingress:tcp:${text("port_range")}:intranet:10.0.0.0/8:accept:1`;
  }
  const prefix = type === "alicloud_instance" ? "i" : type === "alicloud_ecs_network_interface" ? "eni" : "x";
  return `${prefix}-k${index}-${n}`;
}
