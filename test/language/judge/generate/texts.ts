import type { Draw } from "./draw";
import { CIDRS, DATE_FORMATS, DURATIONS, PATTERNS, TIMES, WORDS } from "./pools";

/** Letters that upper case, width, order and clusters treat differently. */
const LETTERS = [
  ..."abcXYZ019 .,-_/:'\"\\\n\t",
  ..."éßİıǅﬁςΣñåÅ",
  ..."日本語中文한글",
  ..."אבعر",
  "e\u0301",
  "\u0301",
  "👍🏽",
  "👩‍👩‍👧",
  "🇩🇪",
  "\u200b",
  "\u00a0",
  "\u2028",
  "\u00ad",
  "क्षि",
  "\u1100\u1161",
];

export function anyText(draw: Draw): string {
  if (draw.chance(65)) return draw.pick(WORDS);
  return draw.many(0, 6, () => draw.pick(LETTERS)).join("");
}

export function anyNumeral(draw: Draw, from: readonly string[]): string {
  if (draw.chance(70)) return draw.pick(from);
  const digits = (most: number) => draw.many(1, most, () => draw.int(0, 9)).join("");
  const whole = String(BigInt(digits(draw.chance(80) ? 3 : 25)));
  const fraction = draw.chance(40) ? `.${digits(draw.chance(80) ? 3 : 20)}` : "";
  const exponent = draw.chance(8) ? `${draw.pick(["e", "E", "e+", "e-"])}${draw.int(0, 12)}` : "";
  return `${draw.chance(20) ? "-" : ""}${whole}${fraction}${exponent}`;
}

const ATOMS = [
  "a",
  "l",
  "o",
  ".",
  "[a-c]",
  "[^a]",
  "\\d",
  "\\w",
  "\\s",
  "\\pL",
  "(a|l)",
  "(?:e|h)",
  "(?P<n>.)",
  "^",
  "$",
  "\\b",
  "é",
  "\\.",
];
const QUANTIFIERS = ["", "", "", "*", "+", "?", "*?", "{1,2}", "{2}"];

export function anyPattern(draw: Draw): string {
  if (draw.chance(60)) return draw.pick(PATTERNS);
  const names = new Set<string>();
  const atoms = draw.many(1, 4, () => {
    const atom = draw.pick(ATOMS);
    const taken = names.has(atom) && atom.includes("?P<");
    names.add(atom);
    const anchor = /^(\^|\$|\\b)$/.test(atom);
    return taken ? "x" : atom + (anchor ? "" : draw.pick(QUANTIFIERS));
  });
  return atoms.join("");
}

const two = (n: number) => String(n).padStart(2, "0");

export function anyTime(draw: Draw): string {
  if (draw.chance(50)) return draw.pick(TIMES);
  const day = `${draw.int(1970, 2100)}-${two(draw.int(1, 12))}-${two(draw.int(1, 28))}`;
  const time = `${two(draw.int(0, 23))}:${two(draw.int(0, 59))}:${two(draw.int(0, 59))}`;
  const zone = draw.chance(50)
    ? "Z"
    : `${draw.pick(["+", "-"])}${two(draw.int(0, 13))}:${draw.pick(["00", "30", "45"])}`;
  return `${day}T${time}${draw.chance(10) ? ".25" : ""}${zone}`;
}

export function anyDuration(draw: Draw): string {
  if (draw.chance(50)) return draw.pick(DURATIONS);
  const parts = draw.many(
    1,
    3,
    () => `${draw.int(0, 90)}${draw.chance(20) ? ".5" : ""}${draw.pick(["h", "m", "s", "ms", "us", "ns"])}`,
  );
  return draw.pick(["", "", "-"]) + parts.join("");
}

const DATE_PARTS = [
  "YYYY",
  "YY",
  "MMMM",
  "MMM",
  "MM",
  "M",
  "DD",
  "D",
  "EEEE",
  "EEE",
  "hh",
  "h",
  "HH",
  "H",
  "AA",
  "aa",
  "mm",
  "m",
  "ss",
  "s",
  "ZZZZZ",
  "ZZZZ",
  "ZZZ",
  "Z",
];

export function anyDateFormat(draw: Draw): string {
  if (draw.chance(40)) return draw.pick(DATE_FORMATS);
  return draw.many(1, 5, () => draw.pick(DATE_PARTS)).join(draw.pick([" ", "-", "/", "'x'", ":"]));
}

export function anyCidr(draw: Draw): string {
  if (draw.chance(40)) return draw.pick(CIDRS);
  if (draw.chance(70)) return `${draw.many(4, 4, () => draw.int(0, 255)).join(".")}/${draw.int(0, 28)}`;
  return `${draw.many(4, 4, () => draw.int(0, 65535).toString(16)).join(":")}::/${draw.int(1, 120)}`;
}

/** A verb of `format` with flags, a width and a precision. */
export function anyVerb(draw: Draw, letters: string): string {
  const flags = draw.chance(40) ? draw.pick(["-", "+", " ", "#", "0", "-0", "+#", "0+"]) : "";
  const width = draw.chance(30) ? String(draw.int(1, 12)) : "";
  const precision = draw.chance(25) ? `.${draw.chance(80) ? draw.int(0, 6) : ""}` : "";
  return `%${flags}${width}${precision}${draw.pick([...letters])}`;
}
