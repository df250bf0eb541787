/** Longer expressions are cut: what is wrong is told in words, and where it stands. */
const LONGEST = 160;

/** The text of an expression in a message, on one line. */
export function shownText(text: string | number): string {
  const line = String(text).replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
