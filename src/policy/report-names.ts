/** What findings can be written as, and `runbook` and `tfplan-json`, which are of a plan only. */
export const REPORT_NAMES = [
  "human",
  "json",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "checkstyle",
  "markdown",
  "html",
  "runbook",
  "tfplan-json",
] as const;

/** NAME, or NAME=FILE. */
const REPORT = new RegExp(`^(${REPORT_NAMES.join("|")})(=.+)?$`, "s");

/** Whether some command can write this report. */
export function isReport(text: string): boolean {
  return REPORT.test(text);
}
