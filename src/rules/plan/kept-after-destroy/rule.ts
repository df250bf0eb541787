import { fact } from "../../facts";
import { type Leaving, leaving, subjectOf } from "../../prior-objects";
import type { Rule } from "../../rule";

/** Types whose subscriptions the provider forgets instead of releasing. */
const FORGOTTEN = ["alicloud_eip_address", "alicloud_nat_gateway", "alicloud_ecs_disk"];

/** A disk only where its instance is to take it along; any other is released. */
function isForgotten({ type, attributes }: Leaving): boolean {
  if (!FORGOTTEN.includes(type) || attributes["payment_type"] !== "Subscription") return false;
  return type !== "alicloud_ecs_disk" || attributes["delete_with_instance"] === true;
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
      const subject = subjectOf(context, object);
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
