import type { Result } from "../../policy/result";
import type { Screen } from "../screen";
import { baselineTexts, policyTexts } from "../told";

/** Up to this many lines all are shown. */
const SHOWN = 20;

/** What the policy and the baseline keep off the screen. */
export function renderPolicy(screen: Screen, result: Result): string[] {
  const { words, colors } = screen;
  const shown = (file: string) => screen.file(file);
  const { policy } = result;
  const texts = policyTexts(result, words);
  const rest = texts.length - SHOWN;
  const [known, fixed] = baselineTexts(result, words, shown);
  return [
    ...(policy ? screen.text(words.phrase("policy.file", { file: shown(policy.file) }), 0, colors.dim) : []),
    ...texts.slice(0, SHOWN).flatMap((text) => screen.text(text, 2, colors.dim)),
    ...(rest > 0 ? screen.text(words.phrase("comment.more", { n: rest }), 2) : []),
    ...(known === undefined ? [] : screen.text(known, 0, colors.dim)),
    ...(fixed === undefined ? [] : screen.text(fixed, 2, colors.dim)),
  ];
}
