import { isDay, rfc3339 } from "../time/instant";

const DAY = "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})";
const CLOCK = "([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?";
// The layouts of go-cty-yaml's allowedTimestampFormats.
const WITH_ZONE = new RegExp(`^${DAY}[Tt]${CLOCK}(?:Z|([-+])([0-9]{2}):([0-9]{2}))$`);
const WITHOUT_ZONE = new RegExp(`^${DAY}(?: +${CLOCK})?$`);

/** A scalar of YAML that is a moment, as RFC 3339 has it; undefined if it is none. Fractions of seconds are left out. */
export function yamlTimestamp(text: string): string | undefined {
  const found = WITH_ZONE.exec(text) ?? WITHOUT_ZONE.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map((n) => Number(n ?? 0));
  const [zoneHour, zoneMinute] = [Number(found[8] ?? 0), Number(found[9] ?? 0)];
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59 || zoneHour > 24 || zoneMinute > 60) {
    return undefined;
  }
  const offset = (zoneHour * 60 + zoneMinute) * (found[7] === "-" ? -1 : 1);
  return rfc3339({ year, month, day, hour, minute, second, offset });
}
