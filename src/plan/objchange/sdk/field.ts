import type { AttributeRecord, AttributeRecords } from "../../../schema/record";
import type { FieldKind, Go } from "./go-value";

/** What the provider's code does at a place of its schema that data cannot say. */
export interface FieldCode {
  /** The condition (by number) or the function (by its place) that hides a difference. */
  readonly hide?: Hiding;
  /** The text that goes into the state instead of what is written. */
  readonly stateFunction?: (written: Go) => string;
  /** The hash of an element of the set. */
  readonly hash?: (element: Go) => number;
}

/** Whether a difference of two texts at an address is hidden (DiffSuppressFunc). */
export type Hiding = (address: string, before: string, after: string, data: Readable) => boolean;

/** What a suppression or a CustomizeDiff may ask of a resource. Addresses: `recycle_bin.0.status` */
export interface Readable {
  readonly id: string;
  get(address: string): Go;
  /** The value, if it is known and not the zero of its type. */
  getOk(address: string): Go;
  /** The value, if it is known and set at all. */
  getExisting(address: string): Go;
  change(address: string): readonly [before: Go, after: Go];
  hasChange(address: string): boolean;
}

/** schema.Schema: what the provider declares at one place. */
export interface Field extends FieldCode {
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly forceNew: boolean;
  readonly default?: string | number | boolean;
  /** Of elements that are declared as a schema; undefined where they are blocks. */
  readonly element?: Field;
  /** Of blocks, and of an object. */
  readonly fields?: Fields;
}

export type Fields = ReadonlyMap<string, Field>;

/** The code at an attribute of a type: `lifecycle_rule.expiration` */
export type FieldCodeOf = (path: string, record: AttributeRecord) => FieldCode;

/** Linear in all that is in them. */
export function fieldsOf(
  records: AttributeRecords,
  codeOf: FieldCodeOf,
  around: AttributeRecord["m"] = "o",
  at = "",
): Fields {
  const fields = new Map<string, Field>();
  for (const [name, record] of Object.entries(records)) fields.set(name, fieldOf(record, codeOf, around, at + name));
  return fields;
}

function fieldOf(record: AttributeRecord, codeOf: FieldCodeOf, around: AttributeRecord["m"], path: string): Field {
  const mode = record.m ?? around;
  return {
    kind: kindOf(record),
    required: mode === "r",
    optional: mode === "o" || mode === "oc",
    computed: mode === "c" || mode === "oc",
    forceNew: record.f === 1,
    ...(record.d === undefined ? {} : { default: record.d }),
    ...within(record, codeOf, mode, path),
    ...codeOf(path, record),
  };
}

function kindOf({ t }: AttributeRecord): FieldKind {
  return t === undefined || t === "dynamic" ? "string" : t;
}

function within(
  { t, b, e }: AttributeRecord,
  codeOf: FieldCodeOf,
  mode: AttributeRecord["m"],
  path: string,
): Partial<Field> {
  if (t !== "list" && t !== "set" && t !== "map") return {};
  // A map of blocks is a map of texts (getValueType).
  if (b && t !== "map") return { fields: fieldsOf(b, codeOf, mode, `${path}.`) };
  const record = typeof e === "object" ? e : { t: e ?? "string" };
  return {
    element: { ...fieldOf(record, codeOf, undefined, `${path}.`), required: false, optional: false, computed: false },
  };
}

/** A field of its own, of which only the kind matters. */
export function bareField(kind: FieldKind): Field {
  return { kind, required: false, optional: false, computed: false, forceNew: false };
}
