/*
 * What Terraform counts as a character: a grapheme cluster of Unicode 15.0 (go-textseg v15). Node's segmenter follows a newer
 * Unicode, which since 15.1 keeps conjuncts of Indic scripts together; they are taken apart again here.
 */

// A text of these alone has one cluster a letter: no letter of it combines with the next.
const PLAIN = /^[\t\n -~]*$/;
// Thai and Lao AM are letters that do belong to what is before them.
const CONJUNCT = /(?<=[\p{M}\u200D])(?![\u0E33\u0EB3])(?=\p{Lo})/u;

let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of a text. Linear. */
export function graphemesOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const clusters: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (segment.length < 3) clusters.push(segment);
    else clusters.push(...segment.split(CONJUNCT));
  }
  return clusters;
}

/** How many grapheme clusters a text has. Linear. */
export function graphemeCount(text: string): number {
  return PLAIN.test(text) ? text.length : graphemesOf(text).length;
}
