/**
 * What Go takes for blanks, which JavaScript's \s nearly does: U+0085 is one, U+FEFF is none.
 * https://pkg.go.dev/unicode#IsSpace
 */
const BLANK = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const LEADING = new RegExp(`^[${BLANK}]+`);
const ONE = new RegExp(`[${BLANK}]`);

export function isBlank(letter: string): boolean {
  return ONE.test(letter);
}

export function trimStart(text: string): string {
  return text.replace(LEADING, "");
}

/** By hand: a pattern for the end of a text tries again at each blank of it. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

export function trim(text: string): string {
  return trimEnd(trimStart(text));
}
