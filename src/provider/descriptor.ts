import type { Json } from "../model/json";

/**
 * What the provider does when an attribute changes on an existing object.
 *
 * - `replace`: the object is deleted and created
 * - `online`: an API call, no interruption
 * - `stop-start`: a running instance is stopped, changed and started
 * - `reboot`: the instance is rebooted
 * - `silent-noop`: the plan shows the change, nothing is sent
 * - `modifier`, `delete-flag`: only read together with another change, or at deletion
 * - `rejected`: the provider refuses the change
 */
export type ChangeEffect =
  | "replace"
  | "online"
  | "stop-start"
  | "reboot"
  | "silent-noop"
  | "modifier"
  | "delete-flag"
  | "rejected";

export type Mode = "required" | "optional" | "optional+computed" | "computed";

export type AttributeType = "string" | "number" | "bool" | "list" | "set" | "map" | "block-list" | "block-set";

/** A check on the value, as the provider's schema has it. Lengths count bytes of UTF-8. */
export type Check =
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly min: number; readonly max: number }
  | { readonly minBytes: number; readonly maxBytes: number }
  | { readonly matches: string }
  | { readonly anyOf: readonly Check[] };

export interface Attribute {
  readonly type: AttributeType;
  /** Type of the elements of a list, set or map. Default: string. */
  readonly of?: "string" | "number" | "bool";
  readonly mode: Mode;
  /** Effect of a change; not set for computed attributes. */
  readonly change?: ChangeEffect;
  /** API call that changes it, where it is not the update call of the type. */
  readonly call?: string;
  readonly default?: Json;
  readonly sensitive?: boolean;
  readonly check?: Check;
  readonly conflictsWith?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly maxItems?: number;
  /** Today's name of a deprecated attribute. */
  readonly replacedBy?: string;
  /** Set when the provider no longer takes the attribute at all. */
  readonly removedIn?: string;
  /** Name of the rule by which the provider hides a difference; see `suppress.ts`. */
  readonly suppress?: string;
  /** Attributes of a nested block. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

/** Everything eniplan knows of one resource type. Data only. */
export interface Descriptor {
  readonly type: string;
  /** Deprecated names that the provider still takes. */
  readonly aliases: readonly string[];
  /** How the provider builds the id, `<network_interface_id>:<instance_id>`. */
  readonly id: string;
  /** API calls behind the changes. */
  readonly calls: { readonly create: string; readonly update?: string; readonly delete: string };
  /** Provider version and commit date the data was read from. */
  readonly source: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}
