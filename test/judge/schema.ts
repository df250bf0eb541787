import { aliasesOf, coveredTypes } from "../../src/provider/overlays";
import type { Attribute } from "./attribute";
import { attributesFromFacts, type JudgedAttribute, type JudgedAttributes } from "./facts";

/** A schema as the protocol carries it; types are cty types in JSON. */
export interface WireSchema {
  readonly version: number;
  readonly block: WireBlock;
}

interface WireBlock {
  readonly attributes: readonly {
    name: string;
    type: Buffer;
    required: boolean;
    optional: boolean;
    computed: boolean;
    sensitive: boolean;
    deprecated: boolean;
  }[];
  readonly block_types: readonly { type_name: string; block: WireBlock; nesting: number; max_items: number }[];
}

export type Attributes = JudgedAttributes;

const [SINGLE, LIST, SET] = [1, 2, 3];

/** Today's name of all types, also by their deprecated names. */
export const TYPES: ReadonlyMap<string, string> = new Map(
  coveredTypes().flatMap((type) => [type, ...aliasesOf(type)].map((name) => [name, type] as const)),
);

export const ID: JudgedAttribute = { type: "string", mode: "optional+computed" };
const known = new Map<string, Attributes>();

/** Attributes of a type, with the id that the SDK adds to every resource. */
export function attributesOf(type: string): Attributes {
  const name = TYPES.get(type) ?? type;
  let attributes = known.get(name);
  if (!attributes) {
    attributes = { ...attributesFromFacts(name), id: ID };
    known.set(name, attributes);
  }
  return attributes;
}

/** Whether the SDK makes a nested block of it; what only computes is an attribute that holds objects. */
export function isBlock({ type, mode }: Attribute): boolean {
  return type.startsWith("block-") && mode !== "computed";
}

export function resourceSchemas(): Record<string, WireSchema> {
  return Object.fromEntries([...TYPES.keys()].map((type) => [type, { version: 0, block: resourceBlock(type) }]));
}

function resourceBlock(type: string): WireBlock {
  const block = blockOf(attributesOf(type));
  const timeouts = Object.fromEntries(
    ["create", "update", "delete", "read"].map((name) => [
      name,
      { type: "string", mode: "optional" } as JudgedAttribute,
    ]),
  );
  return {
    ...block,
    block_types: [
      ...block.block_types,
      { type_name: "timeouts", block: blockOf(timeouts), nesting: SINGLE as number, max_items: 0 },
    ],
  };
}

export function blockOf(attributes: Attributes): WireBlock {
  const entries = Object.entries(attributes);
  return {
    attributes: entries
      .filter(([, attribute]) => !isBlock(attribute))
      .map(([name, attribute]) => ({
        name,
        type: Buffer.from(JSON.stringify(ctyType(attribute))),
        required: attribute.mode === "required",
        optional: attribute.mode.startsWith("optional"),
        computed: attribute.mode.endsWith("computed"),
        sensitive: attribute.sensitive === true,
        deprecated: attribute.replacedBy !== undefined,
      })),
    block_types: entries
      .filter(([, attribute]) => isBlock(attribute))
      .map(([name, attribute]) => ({
        type_name: name,
        block: blockOf(attribute.attributes ?? {}),
        nesting: (attribute.type === "block-set" ? SET : LIST) as number,
        max_items: attribute.maxItems ?? 0,
      })),
  };
}

type Cty = string | readonly [string, Cty | { readonly [name: string]: Cty }];

function ctyType({ type, of = "string", attributes = {} }: Attribute): Cty {
  switch (type) {
    case "list":
    case "set":
    case "map":
      return [type, of];
    case "block-list":
    case "block-set":
      return [type.slice("block-".length), ["object", objectType(attributes)]];
    default:
      return type;
  }
}

function objectType(attributes: Attributes): { readonly [name: string]: Cty } {
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, ctyType(attribute)]));
}
