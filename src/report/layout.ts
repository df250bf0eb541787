import { createRequire } from "node:module";

type StringWidth = typeof import("string-width");

/** Loaded when the first text comes along that may be wide: most reports hold none, and it takes a while. */
let stringWidth: StringWidth["default"] | undefined;

/** Printable ASCII, and the dashes, dots and arrows of our own words: each one column wide. */
const NARROW = /^[\x20-\x7e–—…→]*$/;

/** Chinese, Japanese and Korean text breaks between any two characters. */
const WIDE = "\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF";
const OPENING = "（「『《“";
const CLOSING = "，。、；：！？）」』》”…";
/** What stays together: a word or one wide character, the opening marks before it and the closing marks after it. */
const UNIT = new RegExp(`\\s+|[${OPENING}]*(?:[${WIDE}]|[^\\s${WIDE}]+)[${CLOSING}]*`, "g");

/** Columns that a text takes in a terminal. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  stringWidth ??= (createRequire(__filename)("string-width") as StringWidth).default;
  return stringWidth(text);
}

/** Fills up with spaces to a number of columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/**
 * Breaks a text into lines of at most `width` columns. A word that is longer, such as an address, keeps a line to
 * itself and is not cut, so that it can be copied. Linear in the length of the text.
 */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

/** The indentation of a line is part of it: a fix may be a piece of YAML. */
function wrapLine(text: string, width: number): string[] {
  const [lead = ""] = /^ */.exec(text) ?? [];
  return breakLine(text, width - lead.length).map((line) => (line === "" ? "" : lead + line));
}

function breakLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  let space = "";
  for (const unit of text.match(UNIT) ?? []) {
    if (/^\s+$/.test(unit)) {
      space = " ";
      continue;
    }
    const size = columns(unit);
    if (line !== "" && used + space.length + size > width) {
      lines.push(line);
      [line, used] = [unit, size];
    } else {
      const gap = line === "" ? "" : space;
      line += gap + unit;
      used += gap.length + size;
    }
    space = "";
  }
  return [...lines, line];
}

/** Wraps with the first line after `first` and the others after `rest`, both made of narrow characters. */
export function hang(text: string, width: number, first: string, rest = first): string[] {
  const lines = wrap(text, width - Math.max(columns(first), columns(rest)));
  return lines.map((line, i) => (line === "" ? "" : (i === 0 ? first : rest) + line));
}
