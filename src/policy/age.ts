/** After so many days the facts of a catalog deserve a look. */
export const STALE_DAYS = 180;

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from a date of the form 2026-11-23 to now; never negative. */
export function ageInDays(date: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(`${date}T00:00:00Z`)) / DAY));
}
