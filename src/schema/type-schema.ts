import { type ObjectType, objectOf, STRING, type Type } from "../value/type";
import {
  type AttributeSchema,
  type Attributes,
  attributesOf,
  type Deprecation,
  deprecation,
  typeOf,
} from "./attribute";
import type { TypeRecord } from "./record";
import { type SensitivePath, sensitivePathsOf } from "./sensitive";

/** What a resource type or a data source takes and gives. */
export interface TypeSchema {
  /** As it was asked for: `alicloud_eip` */
  readonly name: string;
  /** The name under which the provider's newest documentation has it: `alicloud_eip_address` */
  readonly canonicalName: string;
  /** All of it, as Terraform sees it: with `id`, and with `timeouts` where it has any. */
  readonly type: ObjectType;
  readonly attributes: Attributes;
  attribute(name: string): AttributeSchema | undefined;
  readonly sensitivePaths: readonly SensitivePath[];
  /** The timeouts that may be set, with their defaults: `create` → `5m` */
  readonly timeouts: ReadonlyMap<string, string>;
  readonly deprecated?: Deprecation;
  /** The provider can change nothing in place. */
  readonly neverUpdated: boolean;
}

const ID: AttributeSchema = plain("id", STRING, "optional+computed");

/**
 * A type of a record, as terraform-plugin-sdk v1.17.2, helper/schema/core_schema.go, CoreConfigSchema, tells it to Terraform.
 * Linear in the size of the record.
 */
export function typeSchema(name: string, canonicalName: string, record: TypeRecord): TypeSchema {
  const timeouts = new Map(Object.entries(record.to ?? {}));
  const declared = new Map(attributesOf(record.a ?? {}));
  if (!declared.has("id")) declared.set("id", ID);
  if (timeouts.size > 0 && !declared.has("timeouts")) declared.set("timeouts", timeoutsOf(timeouts));
  return schemaOf(name, declared, {
    canonicalName,
    timeouts,
    neverUpdated: record.noUpdate === 1,
    ...(record.dep === undefined ? {} : { deprecated: deprecation(record.dep) }),
  });
}

/** A schema of attributes that are given one by one. */
export function schemaOf(name: string, given: Attributes, more: Partial<TypeSchema> = {}): TypeSchema {
  const attributes: Attributes = new Map([...given].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    name,
    canonicalName: name,
    type: typeOf(attributes),
    attributes,
    attribute: (one) => attributes.get(one),
    sensitivePaths: sensitivePathsOf(attributes),
    timeouts: new Map(),
    neverUpdated: false,
    ...more,
  };
}

/** An attribute of which nothing more is to be said. */
export function plain(name: string, type: Type, mode: AttributeSchema["mode"]): AttributeSchema {
  return { name, type, mode, sensitive: false, forceNew: false, whole: false };
}

function timeoutsOf(timeouts: ReadonlyMap<string, string>): AttributeSchema {
  const attributes: Attributes = new Map(
    [...timeouts.keys()].sort().map((one) => [one, plain(one, STRING, "optional")]),
  );
  const type = objectOf(new Map([...attributes.keys()].map((one) => [one, STRING])));
  return { ...plain("timeouts", type, "optional"), block: "single", attributes };
}
