import { fact } from "../../facts";
import { type AcknowledgementRule, ofStatus } from "../subject";

/** An acknowledgement without a reason covers nothing: whoever reads it later cannot judge whether it still holds. */
export const acknowledgementNeedsReason: AcknowledgementRule = {
  id: "acknowledgement/needs-reason",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "eniplan, docs/acknowledgements.md (2026-11)",
  check(context, report) {
    for (const { one, subject } of ofStatus(context, "needs-reason")) {
      const { rule } = one.acknowledgement;
      report.violation(subject, { facts: [fact("rule", rule)], fix: { id: "reason", params: { rule } } });
    }
  },
};
