import { INSTANCE } from "../../../provider/type-names";
import { fact } from "../../facts";
import { type Leaving, leaving, leavingSubject } from "../../prior-objects";
import type { Report, Rule, RuleContext } from "../../rule";

/** What is protected against deletion in the state stays: the apply fails, after what depends on it is gone. */
export const planProtected: Rule = {
  id: "plan/protected",
  severity: "error",
  about: ["deletion_protection"],
  decidedAt: "state",
  prevents: ["InvalidOperation.DeletionProtection", "ChargeTypeViolation"],
  source: "ECS API DeleteInstance (2026-07-16); aliyun/alicloud 1.289.0, resource_alicloud_instance.go line 2656",
  check(context, report) {
    for (const object of leaving(context)) checkObject(context, report, object);
  },
};

function checkObject(context: RuleContext, report: Report, object: Leaving): void {
  const subject = leavingSubject(context, object);
  const { attributes, address, type } = object;
  const file = context.model.stack(object.stack).part.prior?.file;
  const facts = [fact("object", address, "state", file)];
  if (attributes["deletion_protection"] === true) {
    report.violation(subject, {
      message: "protected",
      facts,
      prevents: ["InvalidOperation.DeletionProtection"],
      fix: { id: "unprotect", params: { object: address } },
    });
  } else if (
    type === INSTANCE &&
    attributes["instance_charge_type"] === "PrePaid" &&
    attributes["force_delete"] !== true
  ) {
    report.violation(subject, {
      message: "prepaid",
      facts,
      prevents: ["ChargeTypeViolation"],
      fix: { id: "force", params: { object: address } },
    });
  }
}
