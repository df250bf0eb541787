import { fact } from "../../facts";
import { type AcknowledgementRule, ofStatus } from "../subject";

/** An acknowledgement without a finding would cover the next one unseen. */
export const acknowledgementUnused: AcknowledgementRule = {
  id: "acknowledgement/unused",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "eniplan, docs/acknowledgements.md (2026-11)",
  check(context, report) {
    for (const { one, subject } of ofStatus(context, "unused")) {
      const { rule, scope = "*" } = one.acknowledgement;
      report.violation(subject, {
        facts: [fact("rule", rule), fact("scope", scope)],
        fix: { id: "remove", params: { scope } },
      });
    }
  },
};
