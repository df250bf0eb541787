import { fact } from "../facts";
import { leaving, subjectOf } from "../prior-objects";
import type { Rule } from "../rule";

/** Types whose subscriptions the provider forgets instead of releasing, with the attribute that says so. */
const FORGOTTEN: Readonly<Record<string, string>> = {
  alicloud_eip_address: "payment_type",
  alicloud_nat_gateway: "payment_type",
};

/** Terraform reports success, and the subscription lives on and is billed. */
export const planKeptAfterDestroy: Rule = {
  id: "plan/kept-after-destroy",
  severity: "warning",
  decidedAt: "state",
  prevents: [],
  source: "aliyun/alicloud 1.289.0: delete functions of EIPs and NAT gateways",
  check(context, report) {
    for (const object of leaving(context)) {
      const attribute = FORGOTTEN[object.type];
      const subject = subjectOf(context, object);
      if (!attribute || object.attributes[attribute] !== "Subscription") continue;
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
