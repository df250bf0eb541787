import type { YamlWriter } from "./writer";

/** Spaces behind this column become line breaks. */
const WIDTH = 80;
const BREAK = /[\r\n\u0085\u2028\u2029]/;
// What libyaml calls printable; letters beyond U+FFFF are not.
const UNPRINTABLE = /[^\n -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const SHORT = new Map([
  ["\0", "0"],
  ["\x07", "a"],
  ["\b", "b"],
  ["\t", "t"],
  ["\n", "n"],
  ["\v", "v"],
  ["\f", "f"],
  ["\r", "r"],
  ["\x1b", "e"],
  ['"', '"'],
  ["\\", "\\"],
  ["\u0085", "N"],
  ["\u00a0", "_"],
  ["\u2028", "L"],
  ["\u2029", "P"],
]);

export function isMultiline(text: string): boolean {
  return BREAK.test(text);
}

/** Whether a text keeps its shape as a literal block. */
export function canBeLiteral(text: string): boolean {
  return text !== "" && !text.endsWith(" ") && !/ [\r\n\u0085\u2028\u2029]/.test(text) && !UNPRINTABLE.test(text);
}

/** A text as a block of lines behind `|`. */
export function writeLiteral(writer: YamlWriter, text: string): void {
  writer.sign(`|${indentHint(text)}${endHint(text)}`, { space: true });
  writer.lineBreak();
  let isLineStart = true;
  for (const part of text.split(/([\r\n\u0085\u2028\u2029])/)) {
    if (part === "") continue;
    if (BREAK.test(part)) {
      writer.mark(true, true);
      writer.lineBreak(part);
      isLineStart = true;
      continue;
    }
    if (isLineStart) {
      writer.mark(true, true);
      writer.line();
    }
    writer.write(part, Array.from(part).length);
    writer.mark(false, true);
    isLineStart = false;
  }
  if (isLineStart) writer.mark(true, true);
}

/** A block that begins with a space says how far it is indented. */
function indentHint(text: string): string {
  return /^[ \r\n\u0085\u2028\u2029]/.test(text) ? "2" : "";
}

/** `-`: no line break at the end; `+`: more than one. */
function endHint(text: string): string {
  if (!/[\r\n\u0085\u2028\u2029]$/.test(text)) return "-";
  return text.length === 1 || BREAK.test(text[text.length - 2] as string) ? "+" : "";
}

/** A text in double quotes, over several lines if it is long and `mayBreak`. */
export function writeDoubleQuoted(writer: YamlWriter, text: string, mayBreak: boolean): void {
  writer.sign('"', { space: true });
  const letters = Array.from(text);
  // libyaml looks for a byte order mark at the beginning of the text whichever letter it asks about.
  const isMarked = text.startsWith("\ufeff");
  let behindSpace = false;
  for (const [i, letter] of letters.entries()) {
    if (letter !== " " || isMarked) {
      writeLetter(writer, letter, isMarked);
      behindSpace = false;
      continue;
    }
    if (mayBreak && !behindSpace && writer.column > WIDTH && i > 0 && i < letters.length - 1) {
      writer.mark(false, false);
      writer.line();
      if (letters[i + 1] === " ") writer.write("\\", 1);
    } else {
      writer.write(" ", 1);
    }
    behindSpace = true;
  }
  writer.mark(false, false);
  writer.sign('"');
}

function writeLetter(writer: YamlWriter, letter: string, isMarked: boolean): void {
  if (!isMarked && letter !== '"' && letter !== "\\" && !BREAK.test(letter) && !UNPRINTABLE.test(letter)) {
    writer.write(letter, 1);
    return;
  }
  const escaped = `\\${SHORT.get(letter) ?? hexOf(letter.codePointAt(0) ?? 0)}`;
  writer.write(escaped, escaped.length);
}

function hexOf(code: number): string {
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `u${hex.padStart(4, "0")}` : `U${hex.padStart(8, "0")}`;
}
