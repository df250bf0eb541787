import { checkQuota, grouped } from "./quota-check";
import { targetPlace } from "./quota-places";
import type { Report, RuleContext } from "./rule";

/** Counts the resources of a type in the VPC that each of them names. */
export function checkQuotaPerVpc(context: RuleContext, report: Report, quota: string, type: string): void {
  const { model } = context;
  const places = grouped(model.ofType(type), (one) => targetPlace(model, one, "vpc_id"));
  checkQuota(context, report, quota, places);
}
