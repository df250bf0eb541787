import { four, type Instant, offsetText, two, weekday } from "./instant";

/** What is wrong with a format of dates. */
export class DateFormatError extends Error {}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
// A text in quotes, one letter repeated, or what stands for itself.
const TOKEN = /''|'(?:''|[^'])*'?|([A-Za-z])\1*|[^A-Za-z']+/g;

type Verb = (instant: Instant) => string;

/** By the letters of the format (go-cty, FormatDate). */
const VERBS = new Map<string, Verb>([
  ["YY", ({ year }) => two(year % 100)],
  ["YYYY", ({ year }) => four(year)],
  ["M", ({ month }) => String(month)],
  ["MM", ({ month }) => two(month)],
  ["MMM", ({ month }) => (MONTHS[month - 1] as string).slice(0, 3)],
  ["MMMM", ({ month }) => MONTHS[month - 1] as string],
  ["D", ({ day }) => String(day)],
  ["DD", ({ day }) => two(day)],
  ["EEE", (instant) => (DAYS[weekday(instant)] as string).slice(0, 3)],
  ["EEEE", (instant) => DAYS[weekday(instant)] as string],
  ["h", ({ hour }) => String(hour)],
  ["hh", ({ hour }) => two(hour)],
  ["H", ({ hour }) => String(hour % 12 || 12)],
  ["HH", ({ hour }) => two(hour % 12 || 12)],
  ["AA", ({ hour }) => (hour < 12 ? "AM" : "PM")],
  ["aa", ({ hour }) => (hour < 12 ? "am" : "pm")],
  ["m", ({ minute }) => String(minute)],
  ["mm", ({ minute }) => two(minute)],
  ["s", ({ second }) => String(second)],
  ["ss", ({ second }) => two(second)],
  ["Z", ({ offset }) => (offset === 0 ? "Z" : offsetText(offset, ":"))],
  ["ZZZ", ({ offset }) => (offset === 0 ? "UTC" : offsetText(offset, ""))],
  ["ZZZZ", ({ offset }) => offsetText(offset, "")],
  ["ZZZZZ", ({ offset }) => offsetText(offset, ":")],
]);

/** A moment in a format of letters: `YYYY-MM-DD'T'hh`. @throws DateFormatError for letters that mean nothing. Linear. */
export function formatInstant(format: string, instant: Instant): string {
  let result = "";
  for (const [token] of format.matchAll(TOKEN)) {
    if (token.startsWith("'")) result += literal(token);
    else if (/^[A-Za-z]/.test(token)) result += verb(token)(instant);
    else result += token;
  }
  return result;
}

function verb(letters: string): Verb {
  const found = VERBS.get(letters);
  if (!found) throw new DateFormatError(`"${letters}" is no part of a date`);
  return found;
}

function literal(token: string): string {
  if (token === "''") return "'";
  if (token.length === 1 || !token.endsWith("'")) throw new DateFormatError("a ' that is not closed");
  return token.slice(1, -1).replaceAll("''", "'");
}
