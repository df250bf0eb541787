import type { Finding } from "../rules/rule";
import type { Gate } from "./result";

/** The gate fails on every violation of severity error. Undecided findings and warnings are shown and pass. */
export function gate(findings: readonly Finding[]): Gate {
  const failing = findings.filter((finding) => finding.status === "violation" && finding.severity === "error");
  return { passed: failing.length === 0, failedBy: [...new Set(failing.map((finding) => finding.rule))] };
}
