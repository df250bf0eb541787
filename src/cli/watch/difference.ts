import type { ReportedFinding, Result } from "../../policy/result";

/** What one run found and the run before did not, and the other way round. */
export interface RunDifference {
  readonly added: readonly ReportedFinding[];
  readonly fixed: readonly ReportedFinding[];
}

/** A finding is the same when stack and fingerprint are. Linear. */
export function differenceOf(before: Result, now: Result): RunDifference {
  const [old, today] = [byName(before), byName(now)];
  return {
    added: [...today].flatMap(([name, finding]) => (old.has(name) ? [] : [finding])),
    fixed: [...old].flatMap(([name, finding]) => (today.has(name) ? [] : [finding])),
  };
}

function byName({ findings }: Result): Map<string, ReportedFinding> {
  return new Map(findings.map((finding) => [`${finding.stack}\n${finding.fingerprint}`, finding]));
}
