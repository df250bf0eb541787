import { isTemplate } from "./expression";
import { isObject, type Json } from "./json";

/** Whether a value is one text, number or bool without an expression, or null. */
export function isConstantText(raw: Json | undefined): boolean {
  return typeof raw === "string" ? !isTemplate(raw) : typeof raw !== "object" || raw === null;
}

/** Whether nothing in a value is an expression. Linear. */
export function isPlain(raw: Json): boolean {
  if (typeof raw === "string") return !isTemplate(raw);
  if (Array.isArray(raw)) return raw.every(isPlain);
  if (!isObject(raw)) return true;
  for (const key in raw) if (key.includes("{") || !isPlain(raw[key] as Json)) return false;
  return true;
}

/** The text that a reason names: of a list or an object the first template in it. */
export function textIn(raw: Json | undefined): string {
  if (typeof raw === "string") return raw;
  if (typeof raw !== "object" || raw === null) return String(raw);
  for (const entry of Object.values(raw)) {
    const text = textIn(entry);
    if (isTemplate(text)) return text;
  }
  return "";
}
