import type { Encoded } from "./encode/encoded";
import { jsonDocument } from "./encode/json";
import type { Item } from "./items/item";
import type { PreparedReport } from "./items/prepare";
import type { Words } from "./words";

/** Of GitLab's five words: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
type Severity = "info" | "minor" | "critical" | "blocker";

/**
 * GitLab's Code Quality report. GitLab compares it with that of the target branch by fingerprint, and takes two findings
 * with one fingerprint for one. It has no place for disruptions and hazards. Ends with a line break.
 */
export function renderGitlab({ shown, words }: PreparedReport): Encoded<"json"> {
  const issues = shown.map((item) => {
    const { file, line = 1 } = item.place;
    return {
      description: descriptionOf(item, words),
      check_name: item.finding.rule,
      fingerprint: item.fingerprint,
      severity: severityOf(item),
      location: { path: file, lines: { begin: line } },
    };
  });
  return jsonDocument(issues);
}

/** All that GitLab shows of an issue: what is wrong and the way out. */
function descriptionOf({ finding, message, fix }: Item, words: Words): string {
  const { acknowledged } = finding;
  return [
    ...(acknowledged ? [`${words.phrase("label.acknowledged")}${words.colon}${acknowledged.reason}`] : []),
    message,
    ...(fix === undefined ? [] : [`${words.phrase("label.fix")}${words.colon}${fix}`]),
  ].join("\n");
}

function severityOf({ finding, weight }: Item): Severity {
  if (weight === "note") return "info";
  if (weight === "warning") return "minor";
  return finding.status === "undecided" ? "critical" : "blocker";
}
