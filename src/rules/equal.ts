import { type Answer, both } from "../model/answer";
import { isSame } from "../model/same";
import type { Report, Subject } from "./rule";

/**
 * Decides whether two values are equal. Calls back when both are known; two uses of one unknown are equal, and anything else
 * that is not known is undecided. Where one is absent there is nothing to compare.
 */
export function decideEqual<A, B>(
  report: Report,
  subject: Subject,
  a: Answer<A>,
  b: Answer<B>,
  check: (known: readonly [A, B]) => void,
): void {
  if (!isSame(a, b)) report.decide(subject, both(a, b), check);
}
