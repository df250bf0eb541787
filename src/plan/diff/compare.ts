import { isObject, type Json } from "../../model/json";

/** Unset, or the zero of the type: "", 0, false, an empty list or map. */
export function isZero(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === 0 || value === false) return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
