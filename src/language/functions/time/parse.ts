import { type Instant, isDay } from "./instant";

const DATE = "(\\d{4})-(\\d{2})-(\\d{2})";
const STRICT = new RegExp(`^${DATE}T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?(?:Z|([-+])(\\d{2}):(\\d{2}))$`);
// Go's time.Parse also takes hours of one digit, a comma, and an offset of 24 hours or 60 minutes.
const LENIENT = new RegExp(`^${DATE}T(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d+))?(?:Z|([-+])(\\d{2}):(\\d{2}))$`);

/** The moment that a text of RFC 3339 says, undefined if it says none. `lenient`: as Go's own parser reads it. Linear. */
export function parseRfc3339(text: string, lenient = false): Instant | undefined {
  const found = (lenient ? LENIENT : STRICT).exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = offsetOf(found[8], Number(found[9] ?? 0), Number(found[10] ?? 0), lenient ? 1 : 0);
  const nanosecond = Number((found[7] ?? "").slice(0, 9).padEnd(9, "0"));
  return offset === undefined ? undefined : { year, month, day, hour, minute, second, nanosecond, offset };
}

function offsetOf(sign: string | undefined, hours: number, minutes: number, more: number): number | undefined {
  if (hours > 23 + more || minutes > 59 + more) return undefined;
  const offset = hours * 60 + minutes;
  return sign === "-" && offset !== 0 ? -offset : offset;
}
