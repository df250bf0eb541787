import { finite, isInfinite, magnitude, type Num } from "./big-number";
import { elementsOf } from "./collection";
import { exactDecimal, shortText } from "./decimal";
import type { Members, Value } from "./value";
import { UnknownContent } from "./value";

/**
 * The text by which go-cty finds an element in a set (makeSetHashBytes): equal values have the same one, and those that are no
 * texts, numbers or bools stand in its order. Linear.
 */
export function setKey({ type, content }: Value): string {
  if (content instanceof UnknownContent) return "?";
  if (content === null) return "~";
  switch (type.kind) {
    case "string":
      return quoted(content as string);
    case "number":
      return numberKey(content as Num);
    case "bool":
      return content ? "T" : "F";
    case "map":
      return `{${mapKeys(content as Members)}}`;
    case "list":
    case "set":
      return `[${joined(content as readonly Value[])}]`;
    case "tuple":
      return `<${joined(content as readonly Value[])}>`;
    default:
      return `<${joined(elementsOf({ type, content, marks: 0 }))}>`;
  }
}

function joined(elements: readonly Value[]): string {
  let text = "";
  for (const element of elements) text += `${setKey(element)};`;
  return text;
}

function mapKeys(members: Members): string {
  let text = "";
  for (const name of members.keys()) text += `${quoted(name)}:${setKey(members.get(name) as Value)};`;
  return text;
}

/** Ten digits, as math/big.Float has it for String(). */
function numberKey(n: Num): string {
  if (isInfinite(n)) return n === Infinity ? "+Inf" : "-Inf";
  if (typeof n === "number" && Math.abs(n) < 1e10) return Object.is(n, -0) ? "-0" : String(n);
  const { mantissa, exponent } = finite(n);
  // Too many digits to make them: any text will do that no other number has.
  if (Math.abs(exponent) > 100_000) return `${mantissa}p${exponent}`;
  return (mantissa < 0n ? "-" : "") + shortText(exactDecimal(magnitude(mantissa), exponent));
}

const PLAIN = /^[ !#-[\]-~]*$/;
/** What Go's strconv does not take for printable. */
const UNPRINTABLE = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
const LETTERS = new Map([...'\x07\x08\x0c\n\r\t\x0b"\\'].map((letter, i) => [letter, `\\${'abfnrtv"\\'[i]}`]));

/** A text as Go writes it with `%q`. */
function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : `"${text.replace(UNPRINTABLE, escaped)}"`;
}

function escaped(letter: string): string {
  const short = LETTERS.get(letter);
  if (short) return short;
  const code = letter.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x80) return `\\x${hex.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
