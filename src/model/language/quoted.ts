import { parse } from "./parser";
import type { Node } from "./syntax";
import { closingBrace } from "./tokens";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Plain text, an escape, or the start of what is neither. */
const PIECE = /[^\\$%]+|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\(.)|([$%])\4\{|\$\{|%\{|[$%]/sy;

/**
 * The tree of what stands between the quotes of a string: its escapes read, its interpolations parsed. Undefined where it
 * has directives (`%{ if … }`) or is not a string of the language. Linear.
 */
export function parseQuoted(text: string): Node | undefined {
  const parts: Node[] = [];
  for (let at = 0; at < text.length; ) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match) return undefined;
    const interpolated = match[0] === "${";
    const end = interpolated ? closingBrace(text, at + 2) + 1 : at + match[0].length;
    if (end === 0) return undefined;
    const part = interpolated ? parse(text.slice(at + 2, end - 1), parseQuoted) : literalOf(match);
    if (!part) return undefined;
    parts.push(part);
    at = end;
  }
  if (parts.every((part) => part.kind === "literal" && typeof part.value === "string")) {
    return { kind: "literal", value: parts.map((part) => (part.kind === "literal" ? part.value : "")).join("") };
  }
  return parts.length === 1 ? parts[0] : { kind: "template", parts };
}

function literalOf([piece, short, long, escaped, sign]: RegExpExecArray): Node | undefined {
  if (piece === "%{") return undefined;
  const code = short ?? long;
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? undefined : { kind: "literal", value: String.fromCodePoint(point) };
  }
  // `$${` is how a string says `${`.
  if (sign !== undefined) return { kind: "literal", value: `${sign}{` };
  const value = escaped === undefined ? piece : ESCAPES[escaped];
  return value === undefined ? undefined : { kind: "literal", value };
}
