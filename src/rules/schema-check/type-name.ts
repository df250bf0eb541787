import type { Block } from "../../model/block";
import { typeNames } from "../../schema/files";
import { isProviderType } from "../../schema/schemas";
import type { TypeSchema } from "../../schema/type-schema";
import { nearestName } from "../../text/nearest";
import type { Mistakes } from "./mistake";

/**
 * Whether the provider has such a type or data source. A warning where it has none: another version of it may, and
 * Terraform says so before anything else.
 */
export function checkType({ mode, type }: Block, schema: TypeSchema | undefined, mistakes: Mistakes): void {
  if (schema || !isProviderType(type)) return;
  const nearest = nearestName(type, typeNames(mode === "data" ? "data" : "resource"));
  const fix = nearest === undefined ? {} : { fix: { id: "nearest", params: { nearest } } };
  mistakes.add(mode === "data" ? "unknown-data-source" : "unknown-type", type, {}, { severity: "warning", ...fix });
}
