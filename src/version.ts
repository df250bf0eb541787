/** Version of the package; a test compares it with package.json. A constant, so that --version reads no file. */
export const VERSION = "0.1.0";
