import { type ObjectType, objectOf, type Type } from "../value/type";
import { type AttributeSchema, type Attributes, attributesOf, type Deprecation, deprecation } from "./attribute";
import type { AttributeRecord, AttributeRecords, TypeRecord } from "./record";
import { type SensitivePath, sensitivePathsOf, untoldPathsOf } from "./sensitive";
import { objectOfRecords } from "./types";

/** What a resource type or a data source takes and gives. */
export interface TypeSchema {
  /** As it was asked for: `alicloud_eip` */
  readonly name: string;
  /** The name that the provider prefers: `alicloud_eip_address` */
  readonly canonicalName: string;
  /** All of it, as Terraform sees it: with `id`, and with `timeouts` where it has any. */
  readonly type: ObjectType;
  /** In the order of their names, `id` and `timeouts` included. */
  readonly attributes: Attributes;
  attribute(name: string): AttributeSchema | undefined;
  /** What Terraform marks as sensitive. */
  readonly sensitivePaths: readonly SensitivePath[];
  /** What the provider calls sensitive, and Terraform shows all the same. */
  readonly untoldPaths: readonly SensitivePath[];
  /** The timeouts that may be set, with their defaults: `create` → `5m` */
  readonly timeouts: ReadonlyMap<string, string>;
  readonly deprecated?: Deprecation;
  /** Which shape of its objects in a state the provider writes, and the newest that it reads. */
  readonly stateVersion: number;
  /** The provider can change nothing in place. */
  readonly neverUpdated: boolean;
}

const ID: AttributeRecord = { m: "oc" };

/**
 * The schema of a record, as terraform-plugin-sdk v1.17.2, helper/schema/core_schema.go, CoreConfigSchema, tells it to
 * Terraform. What is not asked for is not made; what is asked for is made once, linear in the size of the record.
 */
export function typeSchema(name: string, canonicalName: string, record: TypeRecord): TypeSchema {
  const records = completed(record);
  const type = once(() => objectOfRecords(records));
  const attributes = once(() => attributesOf(records, type(), "optional"));
  const sensitivePaths = once(() => sensitivePathsOf(records));
  return {
    name,
    canonicalName,
    get type() {
      return type();
    },
    get attributes() {
      return attributes();
    },
    get sensitivePaths() {
      return sensitivePaths();
    },
    get untoldPaths() {
      return untoldPathsOf(records);
    },
    attribute: (one) => attributes().get(one),
    timeouts: new Map(Object.entries(record.to ?? {})),
    stateVersion: record.ver ?? 0,
    neverUpdated: record.noUpdate === 1,
    ...(record.dep === undefined ? {} : { deprecated: deprecation(record.dep) }),
  };
}

/** With what every type has beside what it declares. */
function completed({ a = {}, to }: TypeRecord): AttributeRecords {
  const all = new Map(Object.entries(a));
  if (!all.has("id")) all.set("id", ID);
  if (to && !all.has("timeouts")) all.set("timeouts", timeoutsOf(Object.keys(to)));
  return Object.fromEntries([...all].sort(([x], [y]) => (x < y ? -1 : 1)));
}

function timeoutsOf(operations: readonly string[]): AttributeRecord {
  const duration: AttributeRecord = { v: { fn: "ParseDuration" } };
  return { t: "object", b: Object.fromEntries(operations.toSorted().map((one) => [one, duration])) };
}

/** A schema of attributes that are given one by one. */
export function plainSchema(name: string, given: readonly AttributeSchema[]): TypeSchema {
  const attributes: Attributes = new Map(given.map((one) => [one.name, one]));
  return {
    name,
    canonicalName: name,
    type: objectOf(new Map<string, Type>(given.map((one) => [one.name, one.type]))),
    attributes,
    attribute: (one) => attributes.get(one),
    sensitivePaths: [],
    untoldPaths: [],
    timeouts: new Map(),
    stateVersion: 0,
    neverUpdated: false,
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
