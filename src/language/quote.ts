const SHORT = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * A text as it stands between quotes in the native notation. Linear.
 *
 * @param before A sequence follows, so that a sign at the end would make an escape of it. Default: nothing does.
 */
export function quotedText(text: string, before = false): string {
  const inner = text.replace(/["\\\n\r\t]/g, (letter) => SHORT.get(letter) as string);
  const escaped = inner.replace(/([$%])\{/g, "$1$1{");
  return before ? escaped.replace(/[$%]$/, (sign) => (sign === "$" ? "\\u0024" : "\\u0025")) : escaped;
}
