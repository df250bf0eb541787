import type { ReportedFinding, Result } from "../policy/result";
import type { ReportOptions } from "./options";
import { placesOf } from "./place";
import { shownFindings, weightOf } from "./weight";
import { type Words, wordsOf } from "./words";

/** Of GitLab's five words: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
type Severity = "info" | "minor" | "critical" | "blocker";

/**
 * GitLab's Code Quality report. GitLab compares it with that of the target branch by fingerprint, and takes two findings
 * with one fingerprint for one. It has no place for disruptions and hazards. Ends with a line break.
 */
export function renderGitlab(result: Result, options: ReportOptions): string {
  const words = wordsOf(result, options);
  const placeOf = placesOf(result, options);
  const issues = shownFindings(result).map((finding) => {
    const { file, line = 1 } = placeOf(finding);
    return {
      description: descriptionOf(finding, words),
      check_name: finding.rule,
      fingerprint: finding.fingerprint,
      severity: severityOf(finding, result),
      location: { path: file, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** All that GitLab shows of an issue: what is wrong and the way out. */
function descriptionOf(finding: ReportedFinding, words: Words): string {
  const fix = words.fix(finding);
  const { acknowledged } = finding;
  const colon = words.language === "zh" ? "：" : ": ";
  return [
    ...(acknowledged ? [`${words.phrase("label.acknowledged")}${colon}${acknowledged.reason}`] : []),
    words.message(finding),
    ...(fix === undefined ? [] : [`${words.phrase("label.fix")}${colon}${fix}`]),
  ].join("\n");
}

function severityOf(finding: ReportedFinding, result: Result): Severity {
  const weight = weightOf(finding, result);
  if (weight === "note") return "info";
  if (weight === "warning") return "minor";
  return finding.status === "undecided" ? "critical" : "blocker";
}
