import type { Json } from "../../json";
import { ascii, integer, list, not, number, text } from "../convert";
import { format } from "../format";
import type { FunctionTable } from "./function";

const SPACE = /^[\t\n\v\f\r ]+|[\t\n\v\f\r ]+$/g;

/** https://developer.hashicorp.com/terraform/language/functions, string functions. */
export const TEXT: FunctionTable = {
  chomp: ([value]) => text(value).replace(/(?:\r?\n)+$/, ""),
  endswith: ([value, suffix]) => text(value).endsWith(text(suffix)),
  format: ([pattern, ...values]) => format(text(pattern), values),
  formatlist: ([pattern, ...values]) => formatList(text(pattern), values),
  join: ([separator, ...lists]) =>
    lists
      .flatMap((entries) => [...list(entries)])
      .map(text)
      .join(text(separator)),
  lower: ([value]) => ascii(value).toLowerCase(),
  replace: ([value, search, replacement]) => replace(text(value), text(search), text(replacement)),
  split: ([separator, value]) => (text(separator) === "" ? not() : text(value).split(text(separator))),
  startswith: ([value, prefix]) => text(value).startsWith(text(prefix)),
  strcontains: ([value, part]) => text(value).includes(text(part)),
  strrev: ([value]) => [...ascii(value)].reverse().join(""),
  substr: ([value, offset, length]) => substr(ascii(value), integer(offset), integer(length)),
  title: ([value]) => ascii(value).replace(/(?<![A-Za-z0-9_])[a-z]/g, (letter) => letter.toUpperCase()),
  trim: ([value, signs]) => trim(ascii(value), ascii(signs)),
  trimprefix: ([value, prefix]) => {
    const [whole, start] = [text(value), text(prefix)];
    return whole.startsWith(start) ? whole.slice(start.length) : whole;
  },
  trimspace: ([value]) => ascii(value).replace(SPACE, ""),
  trimsuffix: ([value, suffix]) => {
    const [whole, end] = [text(value), text(suffix)];
    return end !== "" && whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
  },
  upper: ([value]) => ascii(value).toUpperCase(),
  parseint: ([value, base]) => parseInteger(text(value), number(base)),
};

/** Between slashes stands a regular expression, in a dialect of its own. */
function replace(value: string, search: string, replacement: string): string {
  if (search.length > 1 && search.startsWith("/") && search.endsWith("/")) return not();
  return value.replaceAll(search, () => replacement);
}

function substr(value: string, offset: number, length: number): string {
  const start = offset < 0 ? value.length + offset : offset;
  if (start < 0) return not();
  return length < 0 ? value.slice(start) : value.slice(start, start + length);
}

function trim(value: string, signs: string): string {
  let [start, end] = [0, value.length];
  while (start < end && signs.includes(value[start] as string)) start++;
  while (end > start && signs.includes(value[end - 1] as string)) end--;
  return value.slice(start, end);
}

/** Lists go side by side, what is no list stands in every line. */
function formatList(pattern: string, values: readonly Json[]): Json[] {
  const lengths = new Set(values.filter(Array.isArray).map((entries) => entries.length));
  const [length] = lengths;
  if (lengths.size !== 1 || length === undefined) return not();
  return Array.from({ length }, (_, i) =>
    format(
      pattern,
      values.map((value) => (Array.isArray(value) ? (value[i] as Json) : value)),
    ),
  );
}

function parseInteger(value: string, base: number): number {
  const digits = value.replace(/^-/, "").toLowerCase();
  if (base < 2 || base > 36 || digits === "") return not();
  for (const digit of digits) if (Number.isNaN(Number.parseInt(digit, base))) return not();
  return integer(Number.parseInt(value, base));
}
