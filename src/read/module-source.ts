import type { Json } from "../model/json";
import { constantAmong } from "./constant";

/** What may be named where a module comes from: constant variables and locals. */
export interface ConstantNames {
  readonly variables: ReadonlyMap<string, Json | undefined>;
  readonly locals: ReadonlyMap<string, Json>;
}

/** Evaluates what Terraform evaluates before anything else; undefined where it is not known then. */
export type EvaluateConstant = (written: Json, names: ConstantNames) => Json | undefined;

/** A value of a variable may still be given, so only locals are known that name none. */
const byLocals: EvaluateConstant = (written, { locals }) => constantAmong(written, locals);

/**
 * Where a module comes from, when that can be told: a text, or an expression. Undefined where it names what is not known
 * (variables and locals are taken there since Terraform 1.15 and OpenTofu 1.8): the module then counts as one that was not
 * read.
 *
 * @param evaluate default: what names a variable is not known
 */
export function moduleSource(
  written: Json | undefined,
  names: ConstantNames,
  evaluate: EvaluateConstant = byLocals,
): string | undefined {
  if (typeof written !== "string") return undefined;
  const value = written.includes("${") ? evaluate(written, names) : written;
  return typeof value === "string" ? value : undefined;
}
