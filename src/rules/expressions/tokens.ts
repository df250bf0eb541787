/**
 * How cdktf and cdktn write a value that is not known before synth: as a text, the first text of a list, the only key of a
 * map, or a number that no count and no size reaches, with the number of the token in its lower bits. `Token[` is what both
 * wrote before their names had a prefix.
 *
 * Source: lib/tokens/private/encoding.js of cdktf 0.21 and cdktn 0.24 (2026-11)
 */
const TOKEN = /[$#&]\{(?:Tf)?Token\[[\w:.-]+\]\}/;
const NUMBER = /-\d(?:\.\d+)?e\+2\d\d/g;

/** The upper 16 bits of a number that stands for a number, and of one that stands for a list of numbers. */
const MARKERS = new Set([0xfdff, 0xfbff]);

const view = new DataView(new ArrayBuffer(8));

/** Whether a number is a token. */
export function isTokenNumber(number: number): boolean {
  if (number > -1e288) return false;
  view.setFloat64(0, number);
  return MARKERS.has(view.getUint16(0));
}

/** The first token in a text, or what a number is. Undefined: there is none. Linear. */
export function tokenIn(text: string | number): string | undefined {
  if (typeof text === "number") return isTokenNumber(text) ? String(text) : undefined;
  const [token] = text.includes("Token[") ? (TOKEN.exec(text) ?? []) : [];
  if (token !== undefined) return token;
  if (!text.includes("e+2")) return undefined;
  return [...text.matchAll(NUMBER)].map(([number]) => number).find((number) => isTokenNumber(Number(number)));
}
