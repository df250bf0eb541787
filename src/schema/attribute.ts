import type { CollectionType, ObjectType, Type } from "../value/type";
import { type Check, checkOf } from "./check";
import type { AttributeRecord, AttributeRecords } from "./record";

export type AttributeMode = "required" | "optional" | "computed" | "optional+computed";

/** What a type takes or gives under one name. */
export interface AttributeSchema {
  readonly name: string;
  /** Of a block that may be repeated: a list or set of objects. */
  readonly type: Type;
  readonly mode: AttributeMode;
  /**
   * How it is written: nested blocks are `list` or `set`, one block that stands alone (`timeouts`) is `single`. Undefined: as
   * an attribute. What is only computed is never written, and is an attribute even where the provider declares a block.
   */
  readonly block?: "list" | "set" | "single";
  /** Of a block, or of the objects where it is only computed. */
  readonly attributes?: Attributes;
  readonly sensitive: boolean;
  /** A change of it replaces the resource. */
  readonly forceNew: boolean;
  /** The provider sends 0, false and an empty list too, where it otherwise takes them for not set. */
  readonly sendsZero: boolean;
  readonly default?: string | number | boolean;
  /** A number that the provider holds as an integer. */
  readonly whole: boolean;
  readonly deprecated?: Deprecation;
  /** The provider refuses it. */
  readonly removed?: Deprecation;
  /** Of blocks and collections, as the provider declares them. */
  readonly minItems?: number;
  readonly maxItems?: number;
  /** What a value must be beyond its type. */
  readonly check?: Check;
  /** The same of the elements of a list or set; the provider asks it of no map. */
  readonly element?: { readonly whole: boolean; readonly check?: Check };
  /** Paths from the top of the resource, `operation_preferences.0.max_concurrent_count`. */
  readonly conflictsWith?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly requiredWith?: readonly string[];
}

export type Attributes = ReadonlyMap<string, AttributeSchema>;

export interface Deprecation {
  /** The version of the provider, as far as it says so. */
  readonly since?: string;
  /** The attribute or type to be used instead, as far as the provider says so. */
  readonly replacement?: string;
}

const MODES = { r: "required", o: "optional", c: "computed", oc: "optional+computed" } as const;

/** The attributes of records whose object has a type. Linear in all that is in them. */
export function attributesOf(records: AttributeRecords, { attributes }: ObjectType, mode: AttributeMode): Attributes {
  const all = new Map<string, AttributeSchema>();
  for (const [name, record] of Object.entries(records))
    all.set(name, attributeOf(name, record, attributes.get(name) as Type, mode));
  return all;
}

function attributeOf(name: string, record: AttributeRecord, type: Type, around: AttributeMode): AttributeSchema {
  const mode = record.m ? MODES[record.m] : around;
  return {
    name,
    type,
    mode,
    sensitive: record.s === 1,
    forceNew: record.f === 1,
    whole: record.t === "int",
    sendsZero: record.z === 1,
    ...nested(record, type, mode),
    ...checked(record),
    ...(record.d === undefined ? {} : { default: record.d }),
    ...(record.dep === undefined ? {} : { deprecated: deprecation(record.dep) }),
    ...(record.rem === undefined ? {} : { removed: deprecation(record.rem) }),
    ...(record.min === undefined ? {} : { minItems: record.min }),
    ...(record.max === undefined ? {} : { maxItems: record.max }),
  };
}

function nested({ t, b }: AttributeRecord, type: Type, mode: AttributeMode): Partial<AttributeSchema> {
  if (!b || t === "map") return {};
  if (t === "object") return { block: "single", attributes: attributesOf(b, type as ObjectType, mode) };
  const attributes = attributesOf(b, (type as CollectionType).element as ObjectType, mode);
  return mode === "computed" ? { attributes } : { block: t === "set" ? t : "list", attributes };
}

function checked({ t, v, e, cw, x1, al, rw }: AttributeRecord): Partial<AttributeSchema> {
  const check = v === undefined ? undefined : checkOf(v);
  const element = e === undefined || t === "map" ? undefined : elementOf(e);
  return {
    ...(check ? { check } : {}),
    ...(element ? { element } : {}),
    ...(cw ? { conflictsWith: cw } : {}),
    ...(x1 ? { exactlyOneOf: x1 } : {}),
    ...(al ? { atLeastOneOf: al } : {}),
    ...(rw ? { requiredWith: rw } : {}),
  };
}

function elementOf(record: NonNullable<AttributeRecord["e"]>): AttributeSchema["element"] {
  if (typeof record === "string") return record === "int" ? { whole: true } : undefined;
  const check = record.v === undefined ? undefined : checkOf(record.v);
  return { whole: record.t === "int", ...(check ? { check } : {}) };
}

/** Of `version|replacement`. */
export function deprecation(text: string): Deprecation {
  const [since, replacement] = text.split("|");
  return { ...(since ? { since } : {}), ...(replacement ? { replacement } : {}) };
}

/** An attribute of which nothing more is to be said. */
export function plainAttribute(name: string, type: Type, mode: AttributeMode): AttributeSchema {
  return { name, type, mode, sensitive: false, forceNew: false, whole: false, sendsZero: false };
}
