import type { Resource } from "../../../model/resource";
import { fact } from "../../facts";
import type { Rule, RuleContext } from "../../rule";
import { ruleKey } from "../../security-group-rules";

/** Of two rules that differ in their policy alone the one that drops counts: the other has no effect. */
export const securityGroupAcceptAndDrop: Rule = {
  id: "security-group/accept-and-drop",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "ECS user guide, security group rules (2025-2026): of rules of one priority, drop goes before accept",
  check(context, report) {
    const drops = new Map<string, Resource>();
    const accepts: (readonly [key: string, rule: Resource])[] = [];
    for (const rule of context.model.ofType("alicloud_security_group_rule")) {
      const policy = policyOf(context, rule);
      const key = policy === undefined ? undefined : ruleKey(context, rule, "policy");
      if (key === undefined) continue;
      if (policy === "drop") drops.set(key, rule);
      else accepts.push([key, rule]);
    }
    for (const [key, rule] of accepts) {
      const drop = drops.get(key);
      if (!drop) continue;
      report.violation(rule, {
        facts: [fact("rule", rule.address), fact("other", drop.address)],
        fix: { id: "priority", params: { rule: rule.address, other: drop.address } },
      });
    }
  },
};

/** Undefined: not known. Left out it is to accept. */
function policyOf({ network }: RuleContext, rule: Resource): "accept" | "drop" | undefined {
  const policy = network.text(rule, "policy");
  if (policy.kind === "unknown") return undefined;
  return policy.kind === "known" && policy.value.toLowerCase() === "drop" ? "drop" : "accept";
}
