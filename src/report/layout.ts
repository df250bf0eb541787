import stringWidth from "string-width";

/** Chinese, Japanese and Korean text breaks between any two characters. */
const WIDE = "\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF";
/** Runs that stay together: with a wide character go the opening marks before it and the closing marks after it. */
const UNIT = new RegExp(`\\s+|[（「『《“]*[${WIDE}][，。、；：！？）」』》”…]*|[^\\s${WIDE}]+`, "g");

/** Columns that a text takes in a terminal. */
export function columns(text: string): number {
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

function wrapLine(text: string, width: number): string[] {
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
  return lines.map((line, i) => (i === 0 ? first : rest) + line);
}
