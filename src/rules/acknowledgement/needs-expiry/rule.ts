import { fact } from "../../facts";
import type { AcknowledgedPlace, Fix } from "../../rule";
import { type AcknowledgementRule, ofStatus } from "../subject";

/**
 * An error on which an apply is certain to fail is not left as it is for good: either the fact is wrong, or somebody comes
 * back to it. So its acknowledgement has an end.
 */
export const acknowledgementNeedsExpiry: AcknowledgementRule = {
  id: "acknowledgement/needs-expiry",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "eniplan, docs/acknowledgements.md (2026-11)",
  check(context, report) {
    for (const { one, subject } of ofStatus(context, "needs-expiry")) {
      const codes = [...new Set(one.withheld.flatMap(({ prevents }) => prevents))].sort();
      report.violation(subject, {
        facts: [
          fact("rule", one.acknowledgement.rule),
          fact("findings", one.withheld.length),
          fact("codes", codes.join(", ")),
        ],
        fix: fixOf(one),
      });
    }
  },
};

/** Where the finding rests on a fact of the catalog, a wrong fact is better corrected than acknowledged. */
function fixOf({ withheld }: AcknowledgedPlace): Fix {
  const wrong = withheld.flatMap(({ facts }) => facts.filter(({ source }) => source === "catalog"));
  if (wrong.length === 0) return { id: "expiry", params: {} };
  const facts = [...new Set(wrong.map(({ name, value, from }) => `${name}=${value}${from ? ` (${from})` : ""}`))];
  return { id: "overlay", params: { facts: facts.join(", ") } };
}
