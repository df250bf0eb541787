import type { Result } from "../../policy/result";
import type { Screen } from "../screen";
import { baselineTexts, policyTexts } from "../told";

/** What the policy and the baseline keep off the screen. */
export function renderPolicy(screen: Screen, result: Result): string[] {
  const { words, colors } = screen;
  const shown = (file: string) => screen.file(file);
  const { policy } = result;
  const [known, fixed] = baselineTexts(result, words, shown);
  return [
    ...(policy ? screen.text(words.phrase("policy.file", { file: shown(policy.file) }), 0, colors.dim) : []),
    ...policyTexts(result, words).flatMap((text) => screen.text(text, 2, colors.dim)),
    ...(known === undefined ? [] : screen.text(known, 0, colors.dim)),
    ...(fixed === undefined ? [] : screen.text(fixed, 2, colors.dim)),
  ];
}
