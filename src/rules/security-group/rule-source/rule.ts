import { isIPv6 } from "node:net";
import type { Resource } from "../../../model/resource";
import { parseCidr } from "../../../network/ipv4";
import { isSet } from "../../../network/sent";
import { SECURITY_GROUP } from "../../../provider/type-names";
import { decideEqual } from "../../equal";
import { fact, identityFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** ICMP is of one kind of address, ICMPv6 of the other. */
const SIX_WITH_FOUR = {
  protocol: "icmp",
  other: "icmpv6",
  code: "InvalidParam.Ipv4ProtocolConflictWithIpv6Address",
} as const;
const FOUR_WITH_SIX = {
  protocol: "icmpv6",
  other: "icmp",
  code: "InvalidParam.Ipv6ProtocolConflictWithIpv4Address",
} as const;

const PEERS = ["cidr_ip", "ipv6_cidr_ip", "source_security_group_id", "prefix_list_id"];

/** The other side of a rule: a block of the right kind, or a group of the same VPC. */
export const securityGroupRuleSource: Rule = {
  id: "security-group/rule-source",
  severity: "error",
  about: ["source_security_group_id", "cidr_ip", "ipv6_cidr_ip", "prefix_list_id"],
  decidedAt: "synth",
  prevents: [
    "InvalidSourceGroupId.Mismatch",
    "InvalidParam.Ipv4ProtocolConflictWithIpv6Address",
    "InvalidParam.Ipv6ProtocolConflictWithIpv4Address",
  ],
  source: "ECS API AuthorizeSecurityGroup (2026-07-16); advanced groups: ECS user guide (2021-07-17)",
  check(context, report) {
    for (const rule of context.model.ofType("alicloud_security_group_rule")) {
      if (!PEERS.some((attribute) => isSet(context.model, rule, attribute))) {
        const fix = { id: "set", params: { rule: rule.address } };
        report.violation(rule, { message: "none", facts: [fact("rule", rule.address)], prevents: [], fix });
      }
      for (const attribute of ["cidr_ip", "ipv6_cidr_ip"]) checkBlock(context, report, rule, attribute);
      checkGroup(context, report, rule);
    }
  },
};

function checkBlock({ network }: RuleContext, report: Report, rule: Resource, attribute: string): void {
  const protocol = network.text(rule, "ip_protocol");
  const six = attribute === "ipv6_cidr_ip";
  report.decide(rule, network.text(rule, attribute), (text) => {
    if (text === "") return;
    const facts = [fact("rule", rule.address), fact("attribute", attribute), fact("block", text)];
    if (!(six ? isBlock6(text) : isBlock4(text))) {
      report.violation(rule, { message: "malformed", facts, prevents: [] });
      return;
    }
    const conflict = six ? SIX_WITH_FOUR : FOUR_WITH_SIX;
    if (protocol.kind === "unknown") report.undecided(rule, protocol.missing);
    if (protocol.kind !== "known" || protocol.value !== conflict.protocol) return;
    report.violation(rule, {
      message: "protocol",
      facts: [...facts, fact("protocol", protocol.value)],
      prevents: [conflict.code],
      fix: { id: "protocol", params: { other: conflict.other, rule: rule.address } },
    });
  });
}

function isBlock4(text: string): boolean {
  return parseCidr(text.includes("/") ? text : `${text}/32`) !== undefined;
}

function isBlock6(text: string): boolean {
  const [address = "", mask] = text.split("/");
  return isIPv6(address) && (mask === undefined || (/^\d{1,3}$/.test(mask) && Number(mask) <= 128));
}

function checkGroup({ model, network }: RuleContext, report: Report, rule: Resource): void {
  const own = model.target(rule, "security_group_id");
  const theirs = model.target(rule, "source_security_group_id");
  if (own.kind !== "resource" || own.resource.type !== SECURITY_GROUP || theirs.kind === "absent") return;
  const fix = { id: "block", params: { rule: rule.address } };
  const kind = network.text(own.resource, "security_group_type");
  if (kind.kind === "unknown") report.undecided(rule, kind.missing);
  if (kind.kind === "known" && kind.value === "enterprise") {
    const facts = [fact("rule", rule.address), fact("group", own.resource.address)];
    report.violation(rule, { message: "advanced", facts, prevents: [], fix });
    return;
  }
  // A group of another account is in another VPC by intention.
  const foreign = isSet(model, rule, "source_group_owner_id") || isSet(model, rule, "source_group_owner_account");
  if (theirs.kind !== "resource" || theirs.resource.type !== SECURITY_GROUP || foreign) return;
  const [ownVpc, theirVpc] = [network.vpcOf(own.resource), network.vpcOf(theirs.resource)];
  decideEqual(report, rule, ownVpc, theirVpc, ([a, b]) => {
    if (a.key === b.key) return;
    report.violation(rule, {
      message: "other-vpc",
      facts: [
        fact("rule", rule.address),
        fact("group", own.resource.address),
        identityFact("vpc", ownVpc),
        fact("source", theirs.resource.address),
        identityFact("sourceVpc", theirVpc),
      ],
      prevents: ["InvalidSourceGroupId.Mismatch"],
      fix,
    });
  });
}
