import { matchesGo } from "../../model/go-pattern";
import type { Json } from "../../model/json";
import type { Check } from "../../schema/check";
import { type Refusal, refusedBy } from "./functions";

export interface Violated {
  readonly message:
    | "one-of"
    | "range"
    | "at-least"
    | "at-most"
    | "bytes"
    | "min-bytes"
    | "pattern"
    | "not-pattern"
    | "any-of"
    | Refusal;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Scalar = string | number | boolean;

/** What a value must be and is not; undefined when it passes. A list is checked entry by entry. */
export function violatedCheck(check: Check, value: Json): Violated | undefined {
  if (Array.isArray(value)) {
    return value.map((entry) => violatedCheck(check, entry)).find((violated) => violated !== undefined);
  }
  if (value === null || typeof value === "object") return undefined;
  return violation(check, value);
}

function violation(check: Check, value: Scalar): Violated | undefined {
  switch (check.kind) {
    case "all":
      return check.checks.map((one) => violation(one, value)).find((violated) => violated !== undefined);
    case "any":
      return check.checks.some((one) => !violation(one, value))
        ? undefined
        : { message: "any-of", facts: { allowed: check.checks.map(notation).join(", ") } };
    case "in":
      return isIn(check, String(value)) ? undefined : { message: "one-of", facts: { allowed: notation(check) } };
    case "match":
      return matchesGo(check.pattern, String(value)) !== check.negated
        ? undefined
        : { message: check.negated ? "not-pattern" : "pattern", facts: { pattern: check.pattern } };
    case "call": {
      const message = refusedBy(check.name, value, check.args);
      return message && { message, facts: {} };
    }
    default:
      return outside(check, value);
  }
}

function isIn({ values, ignoreCase }: Extract<Check, { kind: "in" }>, value: string): boolean {
  return values.some((allowed) =>
    ignoreCase ? String(allowed).toLowerCase() === value.toLowerCase() : String(allowed) === value,
  );
}

function outside({ kind, min, max }: Extract<Check, { kind: "range" | "bytes" }>, value: Scalar): Violated | undefined {
  const size = kind === "bytes" ? Buffer.byteLength(String(value), "utf8") : Number(value);
  if ((min === undefined || size >= min) && (max === undefined || size <= max)) return undefined;
  if (max === undefined) return { message: kind === "bytes" ? "min-bytes" : "at-least", facts: { min: min ?? 0 } };
  if (min === undefined) return { message: "at-most", facts: { max } };
  return { message: kind, facts: { min, max } };
}

/** Short and the same in every language: `PL0, PL1`, `1..9`. */
function notation(check: Check): string {
  switch (check.kind) {
    case "in":
      return check.values.map((value) => (value === "" ? '""' : value)).join(", ");
    case "range":
    case "bytes":
      return `${check.min ?? ""}..${check.max ?? ""}${check.kind === "bytes" ? " bytes" : ""}`;
    case "match":
      return check.negated ? `!~ ${check.pattern}` : check.pattern;
    case "call":
      return check.name;
    default:
      return check.checks.map(notation).join(check.kind === "any" ? ", " : " & ");
  }
}
