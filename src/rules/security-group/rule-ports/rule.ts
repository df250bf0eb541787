import type { Resource } from "../../../model/resource";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Protocols that have ports. */
const WITH_PORTS = ["tcp", "udp"];

/** Those that have none; any other is schema/attribute's to report. */
const WITHOUT_PORTS = ["all", "icmp", "icmpv6", "gre"];

/** The provider's default, which only protocols without ports take. */
const NO_PORTS = "-1/-1";

/**
 * The default of port_range is -1/-1, which the API refuses for tcp and udp. The provider hides the offending values from
 * the plan, so its own check never sees them.
 */
export const securityGroupRulePorts: Rule = {
  id: "security-group/rule-ports",
  severity: "error",
  about: ["port_range"],
  decidedAt: "synth",
  // The documentation names no code that was tested.
  prevents: [],
  source: "aliyun/alicloud 1.289.0, diff_suppress_funcs.go line 513 and resource_alicloud_security_group_rule.go",
  check(context, report) {
    for (const rule of context.model.ofType("alicloud_security_group_rule")) checkRule(context, report, rule);
  },
};

function checkRule({ network }: RuleContext, report: Report, rule: Resource): void {
  report.decide(rule, network.text(rule, "ip_protocol"), (protocol) => {
    const range = network.text(rule, "port_range");
    if (range.kind === "unknown") {
      report.undecided(rule, range.missing);
      return;
    }
    const written = range.kind === "known" ? range.value : "";
    const ports = written === "" ? NO_PORTS : written;
    const facts = [fact("rule", rule.address), fact("protocol", protocol), fact("ports", ports)];
    if (!WITH_PORTS.includes(protocol)) {
      if (ports === NO_PORTS || !WITHOUT_PORTS.includes(protocol)) return;
      const fix = { id: "leave-out", params: { rule: rule.address } };
      report.violation(rule, { message: "dropped", facts, severity: "warning", fix });
    } else if (ports === NO_PORTS) {
      report.violation(rule, { message: "none", facts, fix: { id: "set", params: { rule: rule.address } } });
    } else if (!isRange(ports)) report.violation(rule, { message: "malformed", facts });
  });
}

/** `80/443`: two ports from 1 to 65535, the smaller one first. */
function isRange(text: string): boolean {
  const [, from, to] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  return Number(from) >= 1 && Number(from) <= Number(to) && Number(to) <= 65535;
}
