import { formatKey } from "./address";
import type { Answer, Missing } from "./answer";

/** Evaluates what stands between two brackets. */
export type EvaluateKey = (code: string) => Answer;

const TEXT = /"(?:[^"\\]|\\.)*"/y;

/**
 * An address with what stands in its brackets evaluated: `alicloud_vpc.a[each.key]` as `alicloud_vpc.a["x"]`; what is
 * missing where a key is not known. Linear.
 */
export function resolveAddress(written: string, evaluate: EvaluateKey): string | Missing {
  let result = "";
  for (const { text, key } of partsOf(written)) {
    result += text;
    if (key === undefined) continue;
    const value = literal(key) ?? evaluate(key);
    if (value.kind === "unknown") return value.missing;
    const known = value.kind === "known" ? value.value : undefined;
    if (typeof known !== "string" && typeof known !== "number") return { kind: "expression", subject: written };
    result += formatKey(known);
  }
  return result;
}

/** An address without anything in brackets. */
export function withoutKeys(written: string): string {
  return partsOf(written)
    .map(({ text }) => text)
    .join("");
}

function literal(key: string): Answer | undefined {
  if (/^\d+$/.test(key)) return { kind: "known", value: Number(key), source: "configuration" };
  if (!/^"[^"\\$%]*"$/.test(key)) return undefined;
  return { kind: "known", value: key.slice(1, -1), source: "configuration" };
}

/** Text, and what stands in the brackets behind it. */
function partsOf(written: string): { readonly text: string; readonly key?: string }[] {
  const parts: { text: string; key?: string }[] = [];
  let from = 0;
  for (let open = written.indexOf("["); open >= 0; open = written.indexOf("[", from)) {
    const close = closing(written, open);
    parts.push({ text: written.slice(from, open), key: written.slice(open + 1, close).trim() });
    from = close + 1;
  }
  if (from < written.length) parts.push({ text: written.slice(from) });
  return parts;
}

/** The bracket that closes the one at `open`; the end of the text where there is none. */
function closing(written: string, open: number): number {
  let depth = 0;
  for (let at = open; at < written.length; at++) {
    const sign = written[at];
    if (sign === '"') {
      TEXT.lastIndex = at;
      at += (TEXT.exec(written)?.[0].length ?? 1) - 1;
    } else if (sign === "[") depth += 1;
    else if (sign === "]" && --depth === 0) return at;
  }
  return written.length;
}
