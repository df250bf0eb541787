import type { Resource } from "../../../model/resource";
import { toIdentity } from "../../../network/network";
import { fact } from "../../facts";
import type { Rule, RuleContext } from "../../rule";

/** What the provider makes the id of a rule of, with its defaults. */
const PARTS: readonly (readonly [attribute: string, fallback: string])[] = [
  ["type", ""],
  ["ip_protocol", ""],
  ["port_range", "-1/-1"],
  ["nic_type", ""],
  ["cidr_ip", ""],
  ["ipv6_cidr_ip", ""],
  ["policy", "accept"],
  ["priority", "1"],
];

const ENDS = ["security_group_id", "source_security_group_id", "prefix_list_id"];

/** Two resources for the same rule get the same id: destroying one takes the rule away from both. */
export const securityGroupDuplicateRule: Rule = {
  id: "security-group/duplicate-rule",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_security_group_rule.go: id of a rule",
  check(context, report) {
    const first = new Map<string, Resource>();
    for (const rule of context.model.ofType("alicloud_security_group_rule")) {
      const key = ruleKey(context, rule);
      const earlier = key === undefined ? undefined : first.get(key);
      if (key !== undefined && !earlier) first.set(key, rule);
      if (!earlier) continue;
      report.violation(rule, {
        facts: [fact("rule", rule.address), fact("other", earlier.address)],
        fix: { id: "remove", params: { rule: rule.address } },
      });
    }
  },
};

/** Undefined: some part of it is not known. */
function ruleKey({ model, network }: RuleContext, rule: Resource): string | undefined {
  const ends = ENDS.map((name) => toIdentity(model.target(rule, name)));
  const texts = PARTS.map(([name]) => network.text(rule, name));
  if (rule.repetition.missing || [...ends, ...texts].some((value) => value.kind === "unknown")) return undefined;
  return JSON.stringify([
    rule.stack,
    ends.map((end) => (end.kind === "known" ? end.value.key : "")),
    texts.map((text, i) => (text.kind === "known" ? text.value : PARTS[i]?.[1])),
  ]);
}
