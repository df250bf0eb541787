import { fact } from "../../facts";
import { type AcknowledgementRule, ofStatus } from "../subject";

/** An acknowledgement of a rule that does not exist covers nothing: a misspelt id, or a rule that has another name by now. */
export const acknowledgementUnknown: AcknowledgementRule = {
  id: "acknowledgement/unknown",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "eniplan, docs/acknowledgements.md (2026-11)",
  check(context, report) {
    for (const { one, subject } of ofStatus(context, "unknown")) {
      const { nearest, acknowledgement } = one;
      report.violation(subject, {
        facts: [fact("rule", acknowledgement.rule)],
        fix: nearest === undefined ? { id: "list", params: {} } : { id: "nearest", params: { nearest } },
      });
    }
  },
};
