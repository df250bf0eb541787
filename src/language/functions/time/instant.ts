/** A moment as a clock of some zone shows it. */
export interface Instant {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond?: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

const SECONDS_A_DAY = 86_400;

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 of the Gregorian calendar, counted from March on so that leap days come last. */
function dayNumber({ year, month, day }: Instant): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Nanoseconds since 1970 in UTC. */
export function nanosecondsOf(instant: Instant): bigint {
  const { hour, minute, second, nanosecond = 0, offset } = instant;
  const seconds = dayNumber(instant) * SECONDS_A_DAY + hour * 3600 + minute * 60 + second - offset * 60;
  return BigInt(seconds) * 1_000_000_000n + BigInt(nanosecond);
}

/** The moment so many nanoseconds since 1970 in UTC, as a clock with this offset shows it. */
export function instantAt(nanoseconds: bigint, offset: number): Instant {
  const nanosecond = Number(((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n);
  const seconds = Number((nanoseconds - BigInt(nanosecond)) / 1_000_000_000n) + offset * 60;
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const ofDay = seconds - days * SECONDS_A_DAY;
  return {
    ...dateOf(days),
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    nanosecond,
    offset,
  };
}

function dateOf(days: number): Pick<Instant, "year" | "month" | "day"> {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 0: Sunday */
export function weekday(instant: Instant): number {
  return (((dayNumber(instant) + 4) % 7) + 7) % 7;
}

/** At least two digits. */
export function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** At least four digits, behind the sign of a year before 0. */
export function four(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

/** `+08:00`, with another sign between the two or none. */
export function offsetText(offset: number, between: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`;
}

/** As RFC 3339 has it, without fractions of seconds. */
export function rfc3339(instant: Instant): string {
  const { year, month, day, hour, minute, second, offset } = instant;
  const date = `${four(year)}-${two(month)}-${two(day)}`;
  const zone = offset === 0 ? "Z" : offsetText(offset, ":");
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
}
