import { overlayOf } from "../../../provider/overlays";
import { fact } from "../../facts";
import { type Leaving, leaving, leavingSubject } from "../../prior-objects";
import type { Rule } from "../../rule";

/** Whether the provider only forgets it, as the overlay of its type says. */
function isForgotten({ type, attributes }: Leaving): boolean {
  const { kept = [] } = overlayOf(type) ?? {};
  return kept.some(({ where }) => [...where].every(([name, value]) => attributes[name] === value));
}

/** Terraform reports success, and the subscription lives on and is billed. */
export const planKeptAfterDestroy: Rule = {
  id: "plan/kept-after-destroy",
  severity: "warning",
  decidedAt: "state",
  prevents: [],
  source: "aliyun/alicloud 1.289.0: delete functions of EIPs, NAT gateways and disks",
  check(context, report) {
    for (const object of leaving(context)) {
      if (!isForgotten(object)) continue;
      const subject = leavingSubject(context, object);
      const file = context.model.stack(object.stack).part.prior?.file;
      report.violation(subject, {
        facts: [
          fact("object", object.address, "state", file),
          fact("id", String(object.attributes["id"] ?? ""), "state"),
        ],
        fix: { id: "refund", params: { object: object.address } },
      });
    }
  },
};
