import { BLOCKS } from "./blocks";
import { COLLECTIONS } from "./collections";
import { ENCODING } from "./encoding";
import type { FunctionTable, LanguageFunction } from "./function";
import { NUMBERS } from "./numbers";
import { TEXT } from "./text";

/** Sensitivity is kept apart from values: what mentions `sensitive` is masked. */
const MARKS: FunctionTable = {
  nonsensitive: ([value]) => value ?? null,
  sensitive: ([value]) => value ?? null,
};

const ALL: FunctionTable = { ...TEXT, ...NUMBERS, ...COLLECTIONS, ...BLOCKS, ...ENCODING, ...MARKS };

/** Functions that take null; all others refuse it, as Terraform does. */
const TAKE_NULL = new Set(["jsonencode", "tostring", "tonumber", "tobool", "nonsensitive", "sensitive"]);

/** The names of the functions that are evaluated, in order. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(ALL).sort();

export function functionNamed(name: string): LanguageFunction | undefined {
  return Object.hasOwn(ALL, name) ? ALL[name] : undefined;
}

export function takesNull(name: string): boolean {
  return TAKE_NULL.has(name);
}
