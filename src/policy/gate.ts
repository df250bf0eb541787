import type { Finding } from "../rules/rule";
import type { Gate } from "./result";

/**
 * The gate fails on every violation of severity error. Warnings are shown and pass, and so are undecided findings unless
 * it is strict.
 */
export function gate(findings: readonly Finding[], strict: boolean): Gate {
  const failing = findings.filter(({ status, severity }) => (status === "undecided" ? strict : severity === "error"));
  return { passed: failing.length === 0, failedBy: [...new Set(failing.map((finding) => finding.rule))] };
}
