/** A text of these letters only is in normal form already: those that combine begin at U+0300. */
const BEYOND_LATIN = /[\u0300-\uffff]/;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** A text as go-cty keeps texts: in normal form C, of whole letters. Costs next to nothing for Latin ones. */
export function normalizeText(text: string): string {
  return BEYOND_LATIN.test(text) ? text.replace(LONE_SURROGATES, "\ufffd").normalize() : text;
}

/**
 * The order of the bytes of two texts in UTF-8, which is that of their code points. JavaScript compares UTF-16, where letters
 * beyond U+FFFF come before those from U+E000 on.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
  return Number(isSurrogate(x)) - Number(isSurrogate(y)) || x - y;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
