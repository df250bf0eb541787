import { fromInteger64, parseNumber } from "../../../value/number";
import { normalizeText } from "../../../value/text";
import { boolValue, nullValue, numberValue, stringValue, type Value } from "../../../value/value";
import { base64Bytes } from "../unicode/bytes";
import { yamlTimestamp } from "./timestamp";

const TAGS = "tag:yaml.org,2002:";
const RESOLVABLE = new Set([
  "",
  ...["str", "bool", "int", "float", "null", "timestamp", "binary"].map((tag) => TAGS + tag),
]);
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_A_NUMBER = new Set([".nan", ".NaN", ".NAN"]);

/** Words that are no texts: those of YAML 1.1. */
const WORDS = new Map<string, Value>([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map(
    (w) => [w, boolValue(true)] as const,
  ),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map(
    (w) => [w, boolValue(false)] as const,
  ),
  ...["", "~", "null", "Null", "NULL"].map((w) => [w, nullValue()] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((w) => [w, numberValue(Infinity)] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((w) => [w, numberValue(-Infinity)] as const),
]);

/** A scalar as it is written: its whole tag or "", its text, whether it is in quotes. */
export interface YamlScalar {
  readonly tag: string;
  readonly text: string;
  readonly quoted: boolean;
}

/** What a scalar is worth, as go-cty-yaml's resolveScalar decides; a text says why there is none. */
export function resolveScalar({ tag, text, quoted }: YamlScalar): Value | string {
  if (!RESOLVABLE.has(tag)) return "an unknown tag";
  const kind = tag.slice(TAGS.length);
  if (kind === "str") return textResult(text);
  if (kind === "binary") return base64Bytes(text) ? textResult(text) : "no base64";
  if (!/^(?:[-+.0-9yYnNtTfFoO~]|$)/.test(text)) return tagged(kind, text);
  if (quoted) return textResult(text);
  const word = WORDS.get(text);
  if (word) return word;
  if (kind === "" && NOT_A_NUMBER.has(text)) return "NaN";
  if (text.startsWith(".")) {
    const n = parseNumber(text);
    return n === undefined ? tagged(kind, text) : numberValue(n);
  }
  if (!/^[-+0-9]/.test(text)) return tagged(kind, text);
  const time = kind === "" || kind === "timestamp" ? yamlTimestamp(text) : undefined;
  if (time !== undefined) return textResult(time);
  return INTEGER.test(text) || FLOAT.test(text) ? numeric(text) : tagged(kind, text);
}

function textResult(text: string): Value {
  return stringValue(normalizeText(text));
}

function tagged(kind: string, text: string): Value | string {
  switch (kind) {
    case "bool": {
      const word = WORDS.get(text);
      return word?.type.kind === "bool" ? word : "no bool";
    }
    case "int":
    case "float":
      return numeric(text);
    case "timestamp": {
      const time = yamlTimestamp(text);
      return time === undefined ? "no timestamp" : textResult(time);
    }
    case "null":
      return nullValue();
    default:
      return textResult(text);
  }
}

/** A decimal, or a whole number of another base with Go's prefixes. */
function numeric(text: string): Value | string {
  const plain = text.replaceAll("_", "");
  const decimal = parseNumber(plain);
  if (decimal !== undefined) return numberValue(decimal);
  const [, sign = "", digits = ""] = /^([-+]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.exec(plain) ?? [];
  if (digits === "") return "no number";
  const n = sign === "-" ? -BigInt(digits) : BigInt(digits);
  if (BigInt.asIntN(64, n) !== n && (sign !== "" || BigInt.asUintN(64, n) !== n)) return "no number of 64 bits";
  return numberValue(fromInteger64(n));
}
