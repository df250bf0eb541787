/**
 * A type as its file holds it: the facts of the provider's schema under short keys, which docs/catalog.md explains.
 * Everything is there; what nobody asks for yet has no typed form.
 */
export interface TypeRecord {
  /** Another name of the same schema; then there is nothing else, but maybe `dep`. */
  readonly as?: string;
  readonly a?: AttributeRecords;
  /** Timeouts that may be set, with their defaults. */
  readonly to?: Readonly<Record<string, string>>;
  readonly dep?: string;
  readonly noUpdate?: 1;
  readonly noImport?: 1;
  /** Schema version, and whether states of older ones are upgraded. */
  readonly ver?: number;
  readonly mig?: 1;
  /** CustomizeDiff: the name of the function, or `inline`. */
  readonly cd?: string;
  /** The file in the provider's source. */
  readonly src?: string;
}

/** By name, of a JSON text: to be asked with Object.entries only, since names are foreign. */
export type AttributeRecords = Readonly<Record<string, AttributeRecord>>;

/** `object` is one block that stands alone. */
export type RecordType = "string" | "bool" | "int" | "float" | "list" | "set" | "map" | "object" | "dynamic";

export interface AttributeRecord {
  /** Default: string. */
  readonly t?: RecordType;
  /**
   * Required, optional, computed, optional and computed. Default: as the attribute around it, `o` where none is. The types of
   * elements have none.
   */
  readonly m?: "r" | "o" | "c" | "oc";
  readonly f?: 1;
  readonly d?: string | number | boolean;
  readonly s?: 1;
  /** An empty value, 0 or false is sent too; see scripts/schema/zeros.ts. */
  readonly z?: 1;
  /** `version|replacement`, as far as the provider says so. */
  readonly dep?: string;
  readonly rem?: string;
  readonly max?: number;
  readonly min?: number;
  /** Conflicts with, exactly one of, at least one of, required with. */
  readonly cw?: readonly string[];
  readonly x1?: readonly string[];
  readonly al?: readonly string[];
  readonly rw?: readonly string[];
  /** A check: see docs/catalog.md. */
  readonly v?: unknown;
  /** Number of the condition under which a difference is hidden; -1: code that is no condition. */
  readonly hide?: number;
  readonly hideFn?: string;
  /** State function, own hash of a set's elements. */
  readonly sf?: string | 1;
  readonly set?: string | 1;
  /** Attributes of a nested block, or of the object where it is only computed. */
  readonly b?: AttributeRecords;
  /** The type of elements, when they are no strings. */
  readonly e?: RecordType | AttributeRecord;
}

/** Since which version of the provider there is a type, and since which its attributes, where its pages say so. */
export interface SinceOfType {
  readonly type?: string;
  readonly a?: Readonly<Record<string, string>>;
}

export interface Since {
  readonly resource: Readonly<Record<string, SinceOfType>>;
  readonly data: Readonly<Record<string, SinceOfType>>;
}
