import fc from "fast-check";
import type { JsonObject } from "../../../src/model/json";
import type { Model } from "../../../src/model/model";
import { model, object, state } from "../../support/model";

/** Objects of one type that hold what may exist once, before and after a change. */
export interface ClaimsWorld {
  readonly kind: keyof typeof KINDS;
  readonly objects: readonly {
    /** Undefined: does not exist. */
    readonly before: number | undefined;
    readonly after: number | undefined;
    /** Whether it is made anew in any case. */
    readonly anew: boolean;
    readonly first: boolean;
    /** Objects of larger numbers that it names in depends_on, and did before. */
    readonly needs: readonly number[];
  }[];
}

interface KindOf {
  readonly type: string;
  readonly cause: "claim" | "silent-loss";
  /** Whether another value is a change in place. */
  readonly inPlace: boolean;
  body(value: number, anew: boolean): JsonObject;
}

export const KINDS = {
  route: {
    type: "alicloud_route_entry",
    cause: "claim",
    inPlace: false,
    body: (value, anew) => ({
      route_table_id: "vtb-1",
      destination_cidrblock: `10.${value}.0.0/16`,
      nexthop_type: "Instance",
      nexthop_id: anew ? "i-2" : "i-1",
    }),
  },
  rule: {
    type: "alicloud_security_group_rule",
    cause: "silent-loss",
    inPlace: false,
    body: (value, anew) => ({
      type: "ingress",
      ip_protocol: "tcp",
      port_range: `${value + 1}/${value + 1}`,
      security_group_id: "sg-1",
      cidr_ip: "10.0.0.0/8",
      source_group_owner_id: anew ? "2" : "1",
    }),
  },
  address: {
    type: "alicloud_ecs_network_interface",
    cause: "claim",
    inPlace: true,
    body: (value, anew) => ({
      vswitch_id: "vsw-1",
      security_group_ids: ["sg-1"],
      private_ip_addresses: [`10.0.0.${value + 10}`],
      resource_group_id: anew ? "rg-2" : "rg-1",
    }),
  },
} satisfies Record<string, KindOf>;

const SIZE = 4;
const values = fc.uniqueArray(fc.nat({ max: 4 }), { minLength: SIZE, maxLength: SIZE });

export const claimsWorlds: fc.Arbitrary<ClaimsWorld> = fc
  .record({
    kind: fc.constantFrom("route" as const, "rule", "address"),
    before: values,
    after: values,
    there: fc.array(fc.constantFrom("both", "both", "before", "after"), { minLength: SIZE, maxLength: SIZE }),
    anew: fc.array(fc.nat({ max: 3 }), { minLength: SIZE, maxLength: SIZE }),
    first: fc.array(fc.nat({ max: 4 }), { minLength: SIZE, maxLength: SIZE }),
    needs: fc.array(fc.subarray([1, 2, 3], { maxLength: 1 }), { minLength: SIZE, maxLength: SIZE }),
  })
  .map(({ kind, before, after, there, anew, first, needs }) => ({
    kind,
    objects: there.map((when, i) => ({
      before: when === "after" ? undefined : before[i],
      after: when === "before" ? undefined : after[i],
      anew: anew[i] === 0,
      first: first[i] === 0,
      needs: (needs[i] ?? []).filter((other) => other > i),
    })),
  }));

export function addressOf({ kind }: ClaimsWorld, i: number): string {
  return `${KINDS[kind].type}.o${i}`;
}

export function claimsModel(world: ClaimsWorld): Model {
  const { type, body } = KINDS[world.kind];
  const bodies = world.objects.flatMap(({ after, anew, first, needs }, i) => {
    if (after === undefined) return [];
    const named = needs.filter((other) => world.objects[other]?.after !== undefined);
    const settings = {
      ...(named.length > 0 ? { depends_on: named.map((other) => addressOf(world, other)) } : {}),
      ...(first ? { lifecycle: { create_before_destroy: true } } : {}),
    };
    return [[`o${i}`, { ...body(after, anew), ...settings }] as const];
  });
  const objects = world.objects.flatMap(({ before, needs }, i) => {
    if (before === undefined) return [];
    const dependencies = needs
      .filter((other) => world.objects[other]?.before !== undefined)
      .map((other) => addressOf(world, other));
    return [object(addressOf(world, i), { id: `x-${i}`, ...body(before, false) }, { dependencies })];
  });
  return model({ [type]: Object.fromEntries(bodies) }, state(...objects));
}
