import { expect, test } from "vitest";
import type { Drift, Inventory } from "../../src/model/inventory";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import type { Course } from "../../src/plan/course";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { object, part, state } from "../support/model";
import { fc } from "../support/random";

const NAMES = ["a", "b", "c"] as const;
const GONE: Drift = { gone: true, attributes: {} };

interface World {
  readonly wanted: ReadonlyMap<string, JsonObject>;
  readonly prior: ReadonlyMap<string, JsonObject>;
  readonly drift: ReadonlyMap<string, Drift>;
}

function actions({ wanted, prior, drift }: World, course: Course): Map<string, string> {
  const declared = Object.fromEntries([...wanted].map(([name, attributes]) => [name, attributes]));
  const objects = [...prior].map(([name, attributes]) =>
    object(`alicloud_vpc.${name}`, { id: `vpc-${name}`, cidr_block: "10.0.0.0/8", ...attributes }),
  );
  const inventory: Inventory = {
    file: "inventory.yaml",
    attributes: new Map(),
    drift: new Map([...drift].map(([name, one]) => [`alicloud_vpc.${name}`, one])),
    offered: new Map(),
    quotas: new Map(),
  };
  const found = part({ alicloud_vpc: declared }, state(...objects));
  const model = new Model([{ ...found, inventory }], RESOURCE_TYPES);
  const { changes } = makePlan(model, new Network(model), { course });
  const real = changes.filter(({ actions: [first] }) => first !== "no-op");
  return new Map(real.map((one) => [one.address, one.actions.join()]));
}

const vpc = (description: string) => ({ cidr_block: "10.0.0.0/8", description });
const ONE = (drift: Drift, wanted = "x"): World => ({
  wanted: new Map([["a", vpc(wanted)]]),
  prior: new Map([["a", vpc("x")]]),
  drift: new Map([["a", drift]]),
});
const CHANGED: Drift = { gone: false, attributes: { description: "by hand" } };

test.each([
  { what: "changed by hand", world: ONE(CHANGED), whole: "update", minimal: undefined },
  { what: "gone", world: ONE(GONE), whole: "create", minimal: undefined },
  { what: "gone, and configured anew", world: ONE(GONE, "y"), whole: "create", minimal: "create" },
  {
    what: "as the configuration wants it now",
    world: ONE({ gone: false, attributes: { description: "y" } }, "y"),
    whole: undefined,
    minimal: undefined,
  },
  { what: "changed by hand, to be replaced", world: ONE(CHANGED), replace: true, whole: "r", minimal: "r" },
  { what: "gone, to be replaced", world: ONE(GONE), replace: true, whole: "create", minimal: "create" },
  { what: "gone, to be destroyed", world: ONE(GONE), destroy: true, whole: undefined, minimal: "delete" },
])("$what: with a whole refresh $whole, with a minimal one $minimal", ({ world, replace, destroy, whole, minimal }) => {
  const course = { ...(replace ? { replaces: ["alicloud_vpc.a"] } : {}), ...(destroy ? { destroy } : {}) };
  const of = (more: Course) => actions(world, { ...course, ...more }).get("alicloud_vpc.a");
  const named = (action: string | undefined) => (action === "r" ? "delete,create" : action);
  expect([of({}), of({ minimalRefresh: true })]).toEqual([named(whole), named(minimal)]);
});

test("what nothing declares any more and is gone needs no deletion, whatever is refreshed", () => {
  const world = { ...ONE(GONE), wanted: new Map() };
  expect([actions(world, {}), actions(world, { minimalRefresh: true })]).toEqual([new Map(), new Map()]);
});

const attributes = fc.constantFrom("x", "y").map(vpc);
const some = <T>(of: fc.Arbitrary<T>) =>
  fc
    .tuple(...NAMES.map(() => fc.option(of, { nil: undefined })))
    .map((list) => new Map(list.flatMap((one, i) => (one === undefined ? [] : [[NAMES[i] as string, one] as const]))));
const drifts = fc.oneof(
  fc.constant(GONE),
  attributes.map((one): Drift => ({ gone: false, attributes: one })),
);

test("a minimal refresh sees only what the configuration changes", () => {
  fc.assert(
    fc.property(some(attributes), some(attributes), some(drifts), (wanted, prior, drift) => {
      const world = { wanted, prior, drift };
      const unseen = actions({ ...world, drift: new Map() }, {});
      const seen = actions(world, {});
      const minimal = actions(world, { minimalRefresh: true });
      for (const name of NAMES) {
        const address = `alicloud_vpc.${name}`;
        // Deletions of what is declared no more are refreshed in any case.
        const isLooked = unseen.has(address) || !wanted.has(name);
        expect([address, minimal.get(address)]).toEqual([address, isLooked ? seen.get(address) : undefined]);
      }
    }),
  );
});
