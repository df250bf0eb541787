import { isDate } from "../../../text/date";
import { fact } from "../../facts";
import type { AcknowledgedPlace, Violation } from "../../rule";
import { type AcknowledgementRule, ofStatus } from "../subject";

/** An acknowledgement whose last day is past covers nothing, so its findings count again. */
export const acknowledgementExpired: AcknowledgementRule = {
  id: "acknowledgement/expired",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "eniplan, docs/acknowledgements.md (2026-11)",
  check(context, report) {
    for (const { one, subject } of ofStatus(context, "expired")) report.violation(subject, violationOf(one));
  },
};

function violationOf({ acknowledgement: { rule, expires = "" }, withheld }: AcknowledgedPlace): Violation {
  const facts = [fact("rule", rule), fact("expires", expires)];
  if (!isDate(expires)) return { message: "no-date", facts, fix: { id: "date", params: {} } };
  if (withheld.length === 0) return { message: "spent", facts, fix: { id: "remove", params: {} } };
  return { facts: [...facts, fact("findings", withheld.length)], fix: { id: "renew", params: { rule } } };
}
