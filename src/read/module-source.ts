import type { Json } from "../model/json";
import { constantOf } from "./constant";

/**
 * Where a module comes from, when that can be told: a text, or an expression that names nothing. Undefined where it names
 * variables or locals (Terraform 1.15, OpenTofu 1.8): the module then counts as one that was not read.
 */
export function moduleSource(written: Json | undefined): string | undefined {
  if (typeof written !== "string" || !written.includes("${")) return typeof written === "string" ? written : undefined;
  const value = constantOf(written);
  return typeof value === "string" ? value : undefined;
}
