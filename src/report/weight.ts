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
export function byWeight<T extends { readonly finding: ReportedFinding; readonly weight: Weight }>(
  items: readonly T[],
): T[] {
  const rank = ({ finding, weight }: T) => (isCertain(finding) ? 0 : ORDER.indexOf(weight));
  return items
    .map((item) => [rank(item), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
