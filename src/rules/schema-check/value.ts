import type { Json } from "../../model/json";
import type { AttributeSchema } from "../../schema/attribute";
import { isWhole, parseNumber } from "../../value/number";
import { violatedCheck } from "./check";
import type { Mistakes } from "./mistake";
import { typeMismatch } from "./types";

/** Whether Terraform can make a value one of the type. */
export function checkValueType({ type }: AttributeSchema, path: string, value: Json, mistakes: Mistakes): boolean {
  const wrong = typeMismatch(type, value);
  if (wrong) mistakes.add("type", path, wrong);
  return !wrong;
}

/** Checks what an attribute is worth. Entries of a list that are not known are not among `value`. */
export function checkValue(
  attribute: AttributeSchema,
  path: string,
  value: Json,
  isWholly: boolean,
  mistakes: Mistakes,
): void {
  if (!checkValueType(attribute, path, value, mistakes)) return;
  if (Array.isArray(value)) checkBlockCount(attribute, path, value, isWholly, mistakes);
  const { element } = attribute;
  if (attribute.whole || element?.whole) {
    const fraction = (Array.isArray(value) ? value : [value]).find((one) => !isWholeNumber(one));
    if (fraction !== undefined) mistakes.add("whole", path, { value: show(attribute, fraction) });
    if (fraction !== undefined) return;
  }
  const check = Array.isArray(value) ? element?.check : attribute.check;
  const violated = check && violatedCheck(check, value);
  if (violated) mistakes.add(violated.message, path, { value: show(attribute, value), ...violated.facts });
}

/** How many there are; a number that is too small counts only when all of them are there. */
export function checkBlockCount(
  { type, minItems, maxItems }: AttributeSchema,
  path: string,
  list: readonly Json[],
  isWholly: boolean,
  mistakes: Mistakes,
): void {
  const count = type.kind === "set" ? new Set(list.map((one) => JSON.stringify(one))).size : list.length;
  if (maxItems !== undefined && count > maxItems) mistakes.add("max-items", path, { count, max: maxItems });
  if (minItems !== undefined && isWholly && count < minItems) mistakes.add("min-items", path, { count, min: minItems });
}

/** Null and what is no number are judged elsewhere. */
function isWholeNumber(value: Json): boolean {
  if (typeof value === "number") return Number.isInteger(value);
  const number = typeof value === "string" ? parseNumber(value) : undefined;
  return number === undefined || isWhole(number);
}

function show({ sensitive }: AttributeSchema, value: Json): string {
  if (sensitive) return "***";
  return typeof value === "string" ? value : JSON.stringify(value);
}
