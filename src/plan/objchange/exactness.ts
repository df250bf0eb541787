import { readRecord } from "../../schema/files";
import type { AttributeRecords } from "../../schema/record";
import { plannedType } from "./fields";

/**
 * How much of the provider the plan of a type has: its schema says all; conditions of the provider that are data; code of it
 * that stands here as small functions; or something of it is not known here.
 */
export type Exactness = "schema" | "conditions" | "code" | "inexact";

/** Of a type under the name that the provider prefers. */
export function exactnessOf(type: string): Exactness {
  if (inexactIn(type).length > 0) return "inexact";
  const { a = {}, cd } = readRecord("resource", type) ?? {};
  if (cd !== undefined || some(a, ({ sf, set, hide = 0 }) => sf !== undefined || set !== undefined || hide < 0))
    return "code";
  return some(a, ({ hide }) => hide !== undefined) ? "conditions" : "schema";
}

/**
 * What of a type is not known here, so that its plan may not be the provider's: places in its schema, `CustomizeDiff`, or the
 * whole schema, for a type that is neither the provider's nor Terraform's own. Empty: the plan is exact.
 */
export function inexactIn(type: string): readonly string[] {
  return type === "terraform_data" ? [] : (plannedType(type)?.inexact ?? ["schema"]);
}

type Test = (record: AttributeRecords[string]) => boolean;

function some(records: AttributeRecords, test: Test): boolean {
  return Object.values(records).some((record) => test(record) || (record.b !== undefined && some(record.b, test)));
}
