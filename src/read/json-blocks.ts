import { isObject, type Json } from "../model/json";

/**
 * The entries of a block that is labelled by name. JSON syntax also takes a list of such objects.
 *
 * @param wrong called for what is neither.
 */
export function labelledBlocks(value: Json | undefined, wrong: () => void): [string, Json][] {
  if (value === undefined || value === null) return [];
  const objects = Array.isArray(value) ? value : [value];
  return objects.flatMap((object) => {
    if (isObject(object)) return Object.entries(object).filter(([name]) => name !== "//");
    wrong();
    return [];
  });
}

/** Whether an argument that Terraform takes as a truth value says yes; it converts text. */
export function isTrue(value: Json | undefined): boolean {
  return value === true || value === "true";
}

/** Whether it says no. */
export function isFalse(value: Json | undefined): boolean {
  return value === false || value === "false";
}
