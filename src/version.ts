import { ageInDays } from "./policy/age";

/** Version of the package; a test compares it with package.json. A constant, so that --version reads no file. */
export const VERSION = "0.1.0";

/** Date of the newest fact of the catalog; a test compares it with the data. A constant for the same reason. */
export const CATALOG_DATE = "2026-11-23";

/** What --version prints: `0.1.0 (catalog of 2026-11-23, 2 days old)`. */
export function versionLine(now: Date): string {
  const days = ageInDays(CATALOG_DATE, now);
  return `${VERSION} (catalog of ${CATALOG_DATE}, ${days} ${days === 1 ? "day" : "days"} old)`;
}
