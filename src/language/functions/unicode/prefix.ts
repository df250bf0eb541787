import { graphemesOf } from "./graphemes";

// Letters behind which a cluster ends whatever follows (go-cty, ctystrings: sequenceMustEndGraphemeCluster).
const ENDS = new Set("-_:;/\\,.(){}[]|?!~ \t@#$%^&*+\"'");

/**
 * As much of a beginning as stays the same whatever text follows: what follows may begin with an accent that changes the last
 * letter (go-cty, ctystrings.SafeKnownPrefix). Linear.
 */
export function graphemePrefix(beginning: string): string {
  const text = beginning.normalize("NFC");
  const last = graphemesOf(text).at(-1) ?? "";
  return ENDS.has(last) ? text : text.slice(0, text.length - last.length);
}
