import { LanguageError } from "../error";
import type { Range } from "../syntax";
import { isBlank, trim } from "./blanks";

/** A piece of the text of a template: text as it is meant, the opening of `${` or `%{`, or the end of the template. */
export type TemplatePiece = Range &
  (
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "open"; readonly sign: string; readonly strips: boolean }
    | { readonly kind: "end" }
  );

const QUOTED_SPECIAL = /["\\$%\r\n]/g;

/** Reads the piece that begins somewhere. */
export type ReadPiece = (at: number) => TemplatePiece;

/**
 * The pieces are cut as hclsyntax/scan_tokens.rl cuts them, since a strip mark and the indentation of a heredoc concern one
 * piece and not all text beside them: each line is one, and each `$` or `%` that opens nothing.
 */
export function quotedPieces(text: string, open: Range): ReadPiece {
  return (start) => {
    let end = start;
    for (;;) {
      QUOTED_SPECIAL.lastIndex = end;
      end = QUOTED_SPECIAL.test(text) ? QUOTED_SPECIAL.lastIndex - 1 : text.length;
      if (text.charAt(end) !== "\\") break;
      end += /[\r\n]/.test(text.charAt(end + 1)) ? 1 : 2;
    }
    if (end >= text.length) throw new LanguageError("language/unclosed", { open: '"' }, open);
    if (end > start) return { kind: "text", value: unescaped(text, start, end), start, end };
    const letter = text.charAt(start);
    if (letter === '"') return { kind: "end", start, end: start + 1 };
    if (letter === "$" || letter === "%") return sequence(text, start, letter, false);
    throw new LanguageError("language/line-break", {}, { start, end: start + 1 });
  };
}

/** A heredoc ends with a line that holds its word alone. The end of the text ends that line, too. */
export function heredocPieces(text: string, word: string, open: Range): ReadPiece {
  return (start) => {
    const end = text.charAt(start - 1) === "\n" ? endingLine(text, word, start) : undefined;
    if (end !== undefined) return { kind: "end", start, end };
    if (start >= text.length) throw new LanguageError("language/unclosed", { open: `<<${word}` }, open);
    return linePiece(text, start, () => {
      throw new LanguageError("language/bad-sign", { found: "\r" }, { start, end: start + 1 });
    });
  };
}

/** A string of the JSON notation. A lone carriage return ends the reading of templates, as it ends Terraform's. */
export function barePieces(text: string): ReadPiece {
  return (start) => {
    if (start >= text.length) return { kind: "end", start, end: start };
    return linePiece(text, start, () => {
      const value = text.slice(start).replace(/([$%])\1\{?/g, (all) => (all.length === 3 ? all.slice(1) : all));
      return { kind: "text", value, start, end: text.length };
    });
  };
}

/** The offset behind the word, and the blanks behind it, if the line from `start` on ends a heredoc. */
function endingLine(text: string, word: string, start: number): number | undefined {
  const at = text.indexOf("\n", start);
  const end = at < 0 ? text.length : text.charAt(at - 1) === "\r" ? at - 1 : at;
  // Most lines are longer than what can be the word with blanks around it; they need not be looked at.
  if (!text.startsWith(word, start) && !isBlank(text.charAt(start))) return undefined;
  const line = text.slice(start, end);
  return !line.includes("\r") && trim(line) === word ? end : undefined;
}

const LINE_SPECIAL = /[$%\r\n]/g;

function linePiece(text: string, start: number, carriageReturn: () => TemplatePiece): TemplatePiece {
  const letter = text.charAt(start);
  if (letter === "$" || letter === "%") return sequence(text, start, letter, true);
  LINE_SPECIAL.lastIndex = start;
  let end = LINE_SPECIAL.test(text) ? LINE_SPECIAL.lastIndex - 1 : text.length;
  const breaks = lineBreak(text, end);
  if (breaks > 0) end += breaks;
  else if (end === start) return carriageReturn();
  return { kind: "text", value: text.slice(start, end), start, end };
}

function lineBreak(text: string, at: number): number {
  if (text.charAt(at) === "\n") return 1;
  return text.startsWith("\r\n", at) ? 2 : 0;
}

/** What begins with `$` or `%`. */
function sequence(text: string, start: number, sign: string, byLine: boolean): TemplatePiece {
  const next = text.charAt(start + 1);
  if (next === "{") {
    const strips = text.charAt(start + 2) === "~";
    return { kind: "open", sign, strips, start, end: start + (strips ? 3 : 2) };
  }
  if (next === sign && text.charAt(start + 2) === "{") {
    return { kind: "text", value: `${sign}{`, start, end: start + 3 };
  }
  // One letter between the sign and the end of the line stays with the sign.
  const takesNext = byLine && next !== "" && next < "\u0080" && lineBreak(text, start + 2) > 0;
  const end = start + (takesNext ? 2 : 1);
  return { kind: "text", value: text.slice(start, end), start, end };
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\])|.?)/gsu;
const SIMPLE = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function unescaped(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  if (!raw.includes("\\")) return raw;
  return raw.replace(ESCAPE, (found, short?: string, long?: string, simple?: string, ...rest) => {
    if (simple !== undefined) return SIMPLE.get(simple) ?? simple;
    const letter = letterOf(short ?? long);
    if (letter !== undefined) return letter;
    const at = start + (rest[0] as number);
    throw new LanguageError("language/bad-escape", { found }, { start: at, end: at + found.length });
  });
}

function letterOf(digits: string | undefined): string | undefined {
  const code = digits === undefined ? -1 : Number.parseInt(digits, 16);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < 0 || code > 0x10ffff || surrogate ? undefined : String.fromCodePoint(code);
}
