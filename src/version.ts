/** Version of the package; a test compares it with package.json. A constant, so that --version reads no file. */
export const VERSION = "0.1.0";

/** Date of the newest fact of the catalog; a test compares it with the data. A constant for the same reason. */
export const CATALOG_DATE = "2026-11-23";

/** What --version prints. */
export const VERSION_LINE = `${VERSION} (catalog of ${CATALOG_DATE})`;
