/** HCL's limit, in bytes of UTF-8, for what is kept of the beginning of a text. */
const LONGEST = 128;

/** Signs that no other sign joins into one letter (go-cty ctystrings). */
const SEPARATE = new Set("-_:;/\\,.(){}[]|?!~ \t@#$%^&*+\"'");

/** Flags are pairs of these, and what comes behind could pair them otherwise. */
const FLAGS = /\p{Regional_Indicator}+$/u;

/** Made when it is needed: that takes a while. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The beginning of a text that stays as it is whatever comes behind: without a last letter that a mark could change (go-cty
 * ctystrings.SafeKnownPrefix), and no longer than HCL keeps it.
 */
export function safePrefix(text: string): string {
  const start = text.normalize("NFC").slice(0, LONGEST);
  const prefix = withinBytes(start);
  if (SEPARATE.has(prefix.slice(-1))) return prefix;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const last = [...segmenter.segment(prefix)].at(-1);
  return prefix.slice(0, last?.index).replace(FLAGS, "");
}

function withinBytes(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= LONGEST) return text;
  return bytes.subarray(0, LONGEST).toString("utf8").replace(/�+$/, "");
}
