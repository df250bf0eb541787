import { readRecord } from "../../schema/files";
import { resourceType } from "../../schema/schemas";
import type { TypeSchema } from "../../schema/type-schema";
import { codeOfType, type TypeCode } from "./provider/code";
import { isCustomizeKnown } from "./provider/customize";
import { type Fields, fieldsOf } from "./sdk/field";

/** What is needed to plan objects of a type. */
export interface PlannedType {
  readonly schema: TypeSchema;
  readonly fields: Fields;
  /** Why its plans may differ from the provider's: code of the provider that is not known here. Empty: they are exact. */
  readonly inexact: readonly string[];
}

const known = new Map<string, PlannedType | undefined>();

/** Undefined for a type that the provider does not have. Read once for each type. */
export function plannedType(name: string): PlannedType | undefined {
  if (!known.has(name)) known.set(name, read(name));
  return known.get(name);
}

function read(name: string): PlannedType | undefined {
  const schema = resourceType(name);
  const record = schema && readRecord("resource", schema.canonicalName);
  if (!schema || !record) return undefined;
  const code: TypeCode = codeOfType(schema.canonicalName);
  const fields = fieldsOf(record.a ?? {}, code.codeOf);
  const customize = record.cd !== undefined && !isCustomizeKnown(schema.canonicalName) ? ["CustomizeDiff"] : [];
  return { schema, fields, inexact: [...code.missing, ...customize] };
}
