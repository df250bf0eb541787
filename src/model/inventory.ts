import type { JsonObject } from "./json";

/** Facts that no state holds: attributes seen on the live object, by address or by id. */
export interface Inventory {
  readonly file: string;
  readonly attributes: ReadonlyMap<string, JsonObject>;
  /** What somebody changed or deleted outside of Terraform, by address or by id. Default: nothing. */
  readonly drift?: ReadonlyMap<string, Drift>;
  /** All instance types that a zone offers. */
  readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
  /** Quotas of the account, by the ids of the catalog. */
  readonly quotas: ReadonlyMap<string, InventoryQuota>;
}

export interface Drift {
  /** Whether the object is not there any more. */
  readonly gone: boolean;
  /** Values of today, by the provider's names. */
  readonly attributes: JsonObject;
}

export interface InventoryQuota {
  readonly limit?: number;
  /** Used by what is outside the configuration. Default: 0. */
  readonly used?: number;
}
