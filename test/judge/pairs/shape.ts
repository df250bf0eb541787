import fc from "fast-check";
import type { Attribute } from "../attribute";
import { type Attributes, attributesOf, isBlock } from "../schema";

export type Value = null | string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** How the configuration says the value of an attribute. */
export type Saying =
  | { readonly kind: "absent" }
  | { readonly kind: Written; readonly value: Value }
  /** Of an object with a smaller number; `attribute` counts through what the object has; `inside` what stands round it. */
  | { readonly kind: "reference"; readonly to: number; readonly attribute: number; readonly inside: Inside }
  /** Of the data source of the pair. */
  | { readonly kind: "data" };

export type Written = "literal" | "variable" | "secret" | "local" | "template" | "function" | "condition";

/** Nothing, a template with text of its own, or code. */
export type Inside = "nothing" | "text" | "function" | "condition" | "local";

export interface AttributeShape {
  readonly name: string;
  readonly saying: Saying;
  /** What the state holds. */
  readonly was: Value;
}

export type Repeated = "no" | "count" | "for_each";

/** 0: in the root module; 1: in the module that it calls; 2: in the module that this calls. */
export type Depth = 0 | 1 | 2;

export interface ObjectShape {
  readonly type: string;
  readonly depth: Depth;
  /** Where the state has it. */
  readonly depthBefore: Depth;
  readonly before: boolean;
  readonly after: boolean;
  readonly attributes: readonly AttributeShape[];
  readonly repeated: Repeated;
  readonly keysBefore: number;
  readonly keysAfter: number;
  readonly tainted: boolean;
  readonly deposed: boolean;
  readonly moved: boolean;
  readonly removed: boolean;
  readonly createFirst: boolean;
  readonly ignore: "nothing" | "first" | "all";
  /** The object whose change replaces this one; -1: none. */
  readonly triggeredBy: number;
  readonly dependsOn: number;
  /** Whether the trigger is an attribute of that object. */
  readonly triggeredByAttribute: boolean;
  readonly preventDestroy: boolean;
  /** Through the second configuration of the provider. */
  readonly aliased: boolean;
  /** By an `import` block, when the state does not have it. */
  readonly imported: boolean;
  /** A precondition, and whether it holds. */
  readonly condition: "none" | "holds" | "fails";
  /** Whether an output shows it. */
  readonly output: boolean;
}

/** A data source, which may need objects. */
export interface DataShape {
  /** The object whose id it is asked with; -1: none. */
  readonly refersTo: number;
  readonly dependsOn: number;
  readonly throughLocal: boolean;
  readonly depth: Depth;
}

/** A module that is called, as far as anything lies in it. */
export interface ModuleShape {
  readonly repeated: Repeated;
  /** How the state has it. */
  readonly before: Repeated;
  readonly keysBefore: number;
  readonly keysAfter: number;
  /** Whether it had another name. */
  readonly moved: boolean;
  /** Through the second configuration of the provider. */
  readonly aliased: boolean;
  readonly dependsOn: number;
}

export interface PairShape {
  readonly objects: readonly ObjectShape[];
  /** The one in the root, and the one in that. */
  readonly modules: readonly ModuleShape[];
  readonly data?: DataShape | undefined;
}

/** Objects of a pair at most. */
const OBJECTS = 4;
const ATTRIBUTES = 5;

/** Values that suppressions and checks ask for, so that they are met at all. */
const TELLING: Readonly<Record<string, readonly Value[]>> = {
  instance_charge_type: ["PrePaid", "PostPaid"],
  renewal_status: ["AutoRenewal", "Normal"],
  ip_protocol: ["tcp", "icmp"],
  port_range: ["80/80", "-1/-1"],
  security_group_type: ["enterprise", "normal"],
  ipv6_cidr_ip: ["2001:db8::/32", "2001:0db8::/32", ""],
  system_disk_category: ["cloud_essd", "cloud_efficiency"],
  spot_strategy: ["SpotWithPriceLimit", "NoSpot"],
};

export function valuesOf(name: string, attribute: Attribute): fc.Arbitrary<Value> {
  const telling = TELLING[name];
  if (telling) return fc.constantFrom(...telling);
  if (attribute.attributes) return blocks(attribute);
  const of = attribute.of ?? "string";
  switch (attribute.type) {
    case "string":
    case "number":
    case "bool":
      return scalars(attribute.type);
    case "map":
      return fc.dictionary(fc.constantFrom("k", "l"), scalars(of), { maxKeys: 2 });
    default:
      return fc.array(scalars(of), { maxLength: attribute.maxItems === 1 ? 1 : 3 });
  }
}

function scalars(type: "string" | "number" | "bool"): fc.Arbitrary<string | number | boolean> {
  if (type === "string") return fc.constantFrom("a", "b", "");
  return type === "number" ? fc.constantFrom(0, 1, 2) : fc.boolean();
}

/** Blocks with what they must have, and some of the rest. */
function blocks({ attributes = {}, maxItems }: Attribute): fc.Arbitrary<Value> {
  const members = Object.entries(attributes).filter(([, { mode }]) => mode !== "computed");
  const one = fc.record(Object.fromEntries(members.map(([name, attribute]) => [name, valuesOf(name, attribute)])), {
    requiredKeys: members.filter(([, { mode }]) => mode === "required").map(([name]) => name),
  });
  return fc.array(one as fc.Arbitrary<Value>, { maxLength: maxItems === 1 ? 1 : 2 });
}

function saying(own: number, name: string, attribute: Attribute): fc.Arbitrary<Saying> {
  const value = valuesOf(name, attribute);
  const written = (kind: Written) => value.map((one): Saying => ({ kind, value: one }));
  const choices: fc.WeightedArbitrary<Saying>[] = [{ weight: 5, arbitrary: written("literal") }];
  if (attribute.mode !== "required") choices.push({ weight: 4, arbitrary: fc.constant({ kind: "absent" }) });
  if (!isBlock(attribute)) {
    choices.push({ weight: 1, arbitrary: written("variable") }, { weight: 1, arbitrary: written("local") });
    choices.push({ weight: 1, arbitrary: written("secret") }, { weight: 1, arbitrary: written("condition") });
    if (attribute.type === "string") {
      choices.push({ weight: 1, arbitrary: written("template") }, { weight: 1, arbitrary: written("function") });
      choices.push({ weight: 1, arbitrary: fc.constant({ kind: "data" }) });
    }
    if (own > 0 && attribute.type === "string" && !TELLING[name]) {
      const to = fc.nat(own - 1);
      const inside = fc.constantFrom<Inside>("nothing", "nothing", "nothing", "text", "function", "condition", "local");
      const reference = fc.record({ kind: fc.constant("reference" as const), to, attribute: fc.nat(3), inside });
      choices.push({ weight: 4, arbitrary: reference });
    }
  }
  return fc.oneof(...choices);
}

function attributeShape(own: number, name: string, attribute: Attribute): fc.Arbitrary<AttributeShape> {
  const values = valuesOf(name, attribute);
  const filled = { weight: 5, arbitrary: values };
  // What is required was there when the object was made.
  const was = attribute.mode === "required" ? values : fc.oneof(filled, { weight: 1, arbitrary: fc.constant(null) });
  return fc.record({ name: fc.constant(name), saying: saying(own, name, attribute), was }).chain((shape) => {
    // Half of what is written is what the state holds already, or most plans would change everything.
    const { saying: said } = shape;
    if (!("value" in said)) return fc.constant(shape);
    return fc.boolean().map((same) => (same ? { ...shape, was: said.value } : shape));
  });
}

function attributeShapes(own: number, attributes: Attributes): fc.Arbitrary<readonly AttributeShape[]> {
  const isWritten = ([name, { mode, removed }]: [string, Attribute]) =>
    mode !== "computed" && !removed && name !== "id";
  const written = Object.entries(attributes).filter(isWritten);
  const required = written.filter(([, { mode }]) => mode === "required");
  const optional = written.filter(([, { mode }]) => mode !== "required");
  const shapes = (list: typeof written) =>
    fc.tuple(...list.map(([name, attribute]) => attributeShape(own, name, attribute)));
  return fc
    .tuple(shapes(required), fc.subarray(optional, { maxLength: Math.min(ATTRIBUTES, optional.length) }).chain(shapes))
    .map(([must, may]) => [...must, ...may]);
}

const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);

/** What makes terraform refuse a whole run must not be in every second pair. */
const seldom = fc.integer({ min: 0, max: 30 }).map((n) => n === 0);

/** What the pairs are made of. In this order, or a seed would give other pairs. */
const TYPES = [
  "alicloud_vpc",
  "alicloud_vswitch",
  "alicloud_security_group",
  "alicloud_security_group_rule",
  "alicloud_instance",
  "alicloud_ecs_network_interface",
  "alicloud_ecs_network_interface_attachment",
  "alicloud_eip_address",
  "alicloud_eip_association",
  "alicloud_ecs_disk",
  "alicloud_ecs_disk_attachment",
  "alicloud_ecs_key_pair",
  "alicloud_ecs_key_pair_attachment",
  "alicloud_ecs_launch_template",
  "alicloud_ecs_network_interface_permission",
  "alicloud_nat_gateway",
  "alicloud_route_entry",
  "alicloud_route_table",
  "alicloud_route_table_attachment",
  "alicloud_snat_entry",
  "alicloud_vpc_ipv4_cidr_block",
];

const objectShape = (own: number): fc.Arbitrary<ObjectShape> =>
  fc
    .constantFrom(...TYPES)
    .chain((type) =>
      fc.record({
        type: fc.constant(type),
        place: places,
        before: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
        after: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
        attributes: attributeShapes(own, attributesOf(type)),
        repeated: fc.oneof(
          { weight: 5, arbitrary: fc.constant("no" as const) },
          { weight: 2, arbitrary: fc.constantFrom("count" as const, "for_each" as const) },
        ),
        keysBefore: fc.nat(3),
        keysAfter: fc.nat(3),
        tainted: rarely,
        deposed: rarely,
        moved: rarely,
        removed: rarely,
        createFirst: rarely,
        ignore: fc.oneof(
          { weight: 6, arbitrary: fc.constant("nothing" as const) },
          { weight: 1, arbitrary: fc.constantFrom("first" as const, "all" as const) },
        ),
        triggeredBy: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(OBJECTS) }),
        dependsOn: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(OBJECTS) }),
        triggeredByAttribute: fc.boolean(),
        preventDestroy: seldom,
        aliased: rarely,
        imported: rarely,
        condition: fc.integer({ min: 0, max: 30 }).map((n) => (n === 0 ? "fails" : n < 4 ? "holds" : "none")),
        output: rarely,
      }),
    )
    .map(({ place, ...object }) => ({ ...object, ...place }));

/** Most stay where they are. */
const depths = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Depth>(0) },
  { weight: 3, arbitrary: fc.constant<Depth>(1) },
  { weight: 1, arbitrary: fc.constant<Depth>(2) },
);
const places = fc.record({ depth: depths, other: depths, moves: rarely }).map(({ depth, other, moves }) => ({
  depth,
  depthBefore: moves ? other : depth,
}));

const repetitions = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Repeated>("no") },
  { weight: 2, arbitrary: fc.constantFrom<Repeated>("count", "for_each") },
);

const moduleShape: fc.Arbitrary<ModuleShape> = fc
  .record({
    repeated: repetitions,
    other: repetitions,
    changes: rarely,
    keysBefore: fc.nat(3),
    keysAfter: fc.nat(3),
    moved: rarely,
    aliased: rarely,
    dependsOn: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(OBJECTS) }),
  })
  .map(({ other, changes, ...module }) => ({ ...module, before: changes ? other : module.repeated }));

const dataShape: fc.Arbitrary<DataShape> = fc.record({
  refersTo: fc.integer({ min: -1, max: OBJECTS }),
  dependsOn: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(OBJECTS) }),
  throughLocal: fc.boolean(),
  depth: fc.oneof({ weight: 4, arbitrary: fc.constant<Depth>(0) }, { weight: 1, arbitrary: fc.constant<Depth>(1) }),
});

/** A configuration and a state, object by object; an object needs only those with smaller numbers. */
export const pairShapes: fc.Arbitrary<PairShape> = fc.record({
  objects: fc
    .integer({ min: 1, max: OBJECTS })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, own) => objectShape(own)))),
  modules: fc.tuple(moduleShape, moduleShape),
  data: fc.option(dataShape, { nil: undefined, freq: 3 }),
});
