import type { Json } from "../../model/json";
import type { Check } from "../../provider/descriptor";

export interface Violated {
  readonly message: "one-of" | "range" | "bytes" | "pattern" | "any-of";
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a value must be and is not; undefined when it passes. A list or map is checked entry by entry. */
export function violatedCheck(check: Check, value: Json): Violated | undefined {
  if (value === null || typeof value === "object") {
    const entries = Array.isArray(value) ? value : [];
    return entries.map((entry) => violatedCheck(check, entry)).find((violated) => violated !== undefined);
  }
  return passes(check, value) ? undefined : violation(check);
}

function passes(check: Check, value: string | number | boolean): boolean {
  if ("anyOf" in check) return check.anyOf.some((one) => passes(one, value));
  if ("oneOf" in check) return check.oneOf.some((allowed) => String(allowed) === String(value));
  if ("matches" in check) return new RegExp(check.matches).test(String(value));
  if ("minBytes" in check) {
    const bytes = Buffer.byteLength(String(value), "utf8");
    return bytes >= check.minBytes && bytes <= check.maxBytes;
  }
  return Number(value) >= check.min && Number(value) <= check.max;
}

function violation(check: Check): Violated {
  if ("anyOf" in check) return { message: "any-of", facts: { allowed: check.anyOf.map(notation).join(", ") } };
  if ("oneOf" in check) return { message: "one-of", facts: { allowed: notation(check) } };
  if ("matches" in check) return { message: "pattern", facts: { pattern: check.matches } };
  if ("minBytes" in check) return { message: "bytes", facts: { min: check.minBytes, max: check.maxBytes } };
  return { message: "range", facts: { min: check.min, max: check.max } };
}

/** Short and the same in every language: `PL0, PL1`, `1..9`. */
function notation(check: Check): string {
  if ("oneOf" in check) return check.oneOf.join(", ");
  if ("min" in check) return `${check.min}..${check.max}`;
  if ("minBytes" in check) return `${check.minBytes}..${check.maxBytes} bytes`;
  return "matches" in check ? check.matches : check.anyOf.map(notation).join(", ");
}
