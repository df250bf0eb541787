import { fact } from "../facts";
import type { Report, Subject } from "../rule";
import type { Mistake, Mistakes } from "./mistake";

/** What a mistake counts; undefined: nothing. */
export type Weigh = (mistake: Mistake) => Mistake | undefined;

export interface TellOptions {
  /** What was said already. Default: nothing. */
  readonly said?: Set<string>;
  /** Default: as it is. */
  readonly weigh?: Weigh;
}

/** Reports what is wrong with a block; what was said of another instance of it is not said again. */
export function tell(
  mistakes: Mistakes,
  subject: Subject,
  report: Report,
  { said = new Set(), weigh = (mistake) => mistake }: TellOptions = {},
): void {
  for (const mistake of mistakes.found) {
    const weighed = weigh(mistake);
    if (!weighed) continue;
    const { message, facts, fix, severity } = weighed;
    const key = JSON.stringify([message, facts]);
    if (said.has(key)) continue;
    said.add(key);
    const all = [fact("resource", subject.address), ...facts];
    report.violation(subject, { message, facts: all, ...(fix ? { fix } : {}), ...(severity ? { severity } : {}) });
  }
}
