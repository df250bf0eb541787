import { isCertain, isOpen, type ReportedFinding, type Result } from "../policy/result";

/**
 * What a finding weighs in a report that knows three levels: `error` fails the gate, `warning` does not, `note` is for
 * information, not decided, or left as it is for a reason.
 */
export type Weight = "error" | "warning" | "note";

const ORDER: readonly Weight[] = ["error", "warning", "note"];

export function weightOf(finding: ReportedFinding, { gate }: Result): Weight {
  const { status, severity } = finding;
  if (!isOpen(finding)) return "note";
  if (status === "undecided") return gate.reasons.some(({ kind }) => kind === "undecided") ? "error" : "note";
  return severity === "info" ? "note" : severity;
}

/** Errors first; of equal weight as they were found. An error that is certain comes first even when it is acknowledged. */
export function byWeight(findings: readonly ReportedFinding[], result: Result): ReportedFinding[] {
  const rank = (finding: ReportedFinding) => (isCertain(finding) ? 0 : ORDER.indexOf(weightOf(finding, result)));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** What a report shows: all but what the baseline knows, which it only counts. */
export function shownFindings({ findings }: Result): readonly ReportedFinding[] {
  return findings.filter(({ baseline }) => !baseline);
}
