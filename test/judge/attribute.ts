import type { Json } from "../../src/model/json";

export type Mode = "required" | "optional" | "optional+computed" | "computed";

export type AttributeType = "string" | "number" | "bool" | "list" | "set" | "map" | "block-list" | "block-set";

/** An attribute of a type, as the judge works with it. */
export interface Attribute {
  readonly type: AttributeType;
  /** Type of the elements of a list, set or map. Default: string. */
  readonly of?: "string" | "number" | "bool";
  readonly mode: Mode;
  /** A change of it replaces the object. */
  readonly replaces?: boolean;
  readonly default?: Json;
  readonly sensitive?: boolean;
  readonly maxItems?: number;
  /** Today's name of a deprecated attribute. */
  readonly replacedBy?: string;
  /** Set when the provider no longer takes the attribute at all. */
  readonly removed?: boolean;
  /** Name of the rule by which the provider hides a difference: see suppressions.ts. */
  readonly suppress?: string;
  /** Attributes of a nested block. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
}
