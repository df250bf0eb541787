import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, objectOf, STRING, setOf, type Type } from "../value/type";
import type { AttributeRecord, AttributeRecords, RecordType } from "./record";

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
  readonly attributes?: Attributes;
  readonly sensitive: boolean;
  /** A change of it replaces the resource. */
  readonly forceNew: boolean;
  readonly default?: string | number | boolean;
  /** A number that the provider holds as an integer. */
  readonly whole: boolean;
  readonly deprecated?: Deprecation;
  /** The provider refuses it. */
  readonly removed?: Deprecation;
  /** Of blocks and collections, as the provider declares them. */
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Attributes = ReadonlyMap<string, AttributeSchema>;

export interface Deprecation {
  /** The version of the provider, as far as it says so. */
  readonly since?: string;
  /** The attribute or type to be used instead, as far as the provider says so. */
  readonly replacement?: string;
}

const MODES = { r: "required", o: "optional", c: "computed", oc: "optional+computed" } as const;

/** The attributes of a record, in the order of their names. */
export function attributesOf(records: AttributeRecords): Attributes {
  const names = Object.keys(records).sort();
  return new Map(names.map((name) => [name, attributeOf(name, records[name] as AttributeRecord)]));
}

function attributeOf(name: string, record: AttributeRecord): AttributeSchema {
  const attributes = record.b && record.t !== "map" ? attributesOf(record.b) : undefined;
  const mode = MODES[record.m ?? "o"];
  return {
    name,
    type: attributes ? collectionOf(record.t, typeOf(attributes)) : typeOfRecord(record),
    mode,
    ...(attributes && mode !== "computed" ? { block: record.t as "list" | "set" } : {}),
    ...(attributes ? { attributes } : {}),
    sensitive: record.s === 1,
    forceNew: record.f === 1,
    ...(record.d === undefined ? {} : { default: record.d }),
    whole: record.t === "int",
    ...(record.dep === undefined ? {} : { deprecated: deprecation(record.dep) }),
    ...(record.rem === undefined ? {} : { removed: deprecation(record.rem) }),
    ...(record.min === undefined ? {} : { minItems: record.min }),
    ...(record.max === undefined ? {} : { maxItems: record.max }),
  };
}

/** The object that attributes make. */
export function typeOf(attributes: Attributes): ReturnType<typeof objectOf> {
  const types = new Map<string, Type>();
  for (const [name, { type }] of attributes) types.set(name, type);
  return objectOf(types);
}

/** As terraform-plugin-sdk v1.17.2, helper/schema/core_schema.go, coreConfigSchemaType, tells it to Terraform. */
function typeOfRecord({ t, b, e }: AttributeRecord): Type {
  if (t !== "list" && t !== "set" && t !== "map") return primitiveOf(t);
  // A map whose elements are declared as a block is a map of strings all the same.
  if (t === "map" && b) return mapOf(STRING);
  if (b) return collectionOf(t, typeOf(attributesOf(b)));
  if (e === undefined) return collectionOf(t, STRING);
  return collectionOf(t, typeOfRecord(typeof e === "string" ? { t: e } : e));
}

function primitiveOf(t: RecordType): Type {
  if (t === "bool") return BOOL;
  if (t === "int" || t === "float") return NUMBER;
  return t === "string" ? STRING : DYNAMIC;
}

function collectionOf(t: RecordType, element: Type): Type {
  if (t === "set") return setOf(element);
  return t === "map" ? mapOf(element) : listOf(element);
}

export function deprecation(text: string): Deprecation {
  const [since, replacement] = text.split("|");
  return { ...(since ? { since } : {}), ...(replacement ? { replacement } : {}) };
}
