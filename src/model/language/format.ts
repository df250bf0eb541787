import type { Json } from "../json";
import { ascii, bool, integer, not, number, text } from "./convert";

const VERB = /%(?:%|([-0+ ]*)(\d+)?(?:\.(\d+))?([a-zA-Z]))/g;

interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly verb: string;
}

/**
 * Terraform's format(): https://developer.hashicorp.com/terraform/language/functions/format. Verbs s, d, v, t, b, o, x, X and
 * f; every value must be used, and be there.
 */
export function format(pattern: string, values: readonly Json[]): string {
  let used = 0;
  let rest = 0;
  let result = "";
  for (const match of pattern.matchAll(VERB)) {
    result += plain(pattern.slice(rest, match.index));
    rest = match.index + match[0].length;
    if (match[0] === "%%") {
      result += "%";
      continue;
    }
    const [, flags = "", width = "0", precision, verb = ""] = match;
    if (used >= values.length) return not();
    const spec = {
      flags,
      width: Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      verb,
    };
    result += formatOne(spec, values[used++]);
  }
  return used === values.length ? result + plain(pattern.slice(rest)) : not();
}

/** A verb that is not read is no plain text. */
function plain(part: string): string {
  return part.includes("%") ? not() : part;
}

function formatOne(spec: Spec, value: Json | undefined): string {
  if (value === null || value === undefined) return not();
  const raw = rawOf(spec, value);
  if (raw.length >= spec.width) return raw;
  const room = spec.width - raw.length;
  if (spec.flags.includes("-")) return raw + " ".repeat(room);
  if (!spec.flags.includes("0")) return " ".repeat(room) + raw;
  if (!"dboxXf".includes(spec.verb)) return not();
  const sign = /^[+-]/.exec(raw)?.[0] ?? "";
  return sign + "0".repeat(room) + raw.slice(sign.length);
}

function rawOf({ flags, precision, verb, width }: Spec, value: Json): string {
  if (flags.includes(" ") || (precision !== undefined && verb !== "f")) return not();
  const sign = flags.includes("+");
  switch (verb) {
    case "s":
    case "v":
      if (sign) return not();
      return width > 0 ? ascii(value) : text(value);
    case "t":
      return String(bool(value));
    case "d":
      return signed(integer(value), sign, (positive) => String(positive));
    case "b":
      return signed(integer(value), sign, (positive) => positive.toString(2));
    case "o":
      return signed(integer(value), sign, (positive) => positive.toString(8));
    case "x":
      return typeof value === "string" ? not() : signed(integer(value), sign, (positive) => positive.toString(16));
    case "X":
      return typeof value === "string"
        ? not()
        : signed(integer(value), sign, (positive) => positive.toString(16).toUpperCase());
    case "f":
      return signed(number(value), sign, (positive) => positive.toFixed(precision ?? 6));
    default:
      return not();
  }
}

function signed(value: number, always: boolean, digits: (positive: number) => string): string {
  if (value < 0) return `-${digits(-value)}`;
  return `${always ? "+" : ""}${digits(value)}`;
}
