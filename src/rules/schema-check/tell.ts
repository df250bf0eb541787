import { fact } from "../facts";
import type { Report, Subject } from "../rule";
import type { Mistakes } from "./mistake";

/** Reports what is wrong with a block; what was said of another instance of it is not said again. */
export function tell(mistakes: Mistakes, subject: Subject, report: Report, said: Set<string> = new Set()): void {
  for (const { message, facts, fix, severity } of mistakes.found) {
    const key = JSON.stringify([message, facts]);
    if (said.has(key)) continue;
    said.add(key);
    const all = [fact("resource", subject.address), ...facts];
    report.violation(subject, { message, facts: all, ...(fix ? { fix } : {}), ...(severity ? { severity } : {}) });
  }
}
