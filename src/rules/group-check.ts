import type { Answer } from "../model/answer";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import { type Identity, identityOf, labelOf } from "../network/network";
import { SECURITY_GROUP } from "../provider/type-names";
import { decideEqual } from "./equal";
import { fact, identityFact } from "./facts";
import { limitOf } from "./quota-check";
import type { Report, RuleContext } from "./rule";

/** API error codes by mistake. */
export interface GroupCodes {
  readonly vpc: readonly string[];
  /** A group of the classic network. */
  readonly classic: readonly string[];
  readonly count: readonly string[];
  readonly mixed: readonly string[];
}

/** Something that is in security groups: an interface, an instance, or the interface that a block makes. */
export interface Member {
  /** Where findings are reported. */
  readonly subject: Resource;
  /** How it is called. */
  readonly label: string;
  readonly groups: Answer<readonly Target[]>;
  readonly vpc: Answer<Identity>;
}

/**
 * Checks the security groups of an interface or an instance: as many as the quota, all in the VPC of the resource, and
 * not basic and advanced ones together. Messages: `other-vpc`, `classic`, `too-many`, `mixed`.
 */
export function checkSecurityGroups(
  context: RuleContext,
  report: Report,
  member: Member,
  quotaId: string,
  codes: GroupCodes,
): void {
  report.decide(member.subject, member.groups, (targets) => {
    const groups = distinct(targets);
    const quota = limitOf(context, quotaId);
    if (quota && groups.length > quota.limit) {
      report.violation(member.subject, {
        message: "too-many",
        facts: [
          fact("resource", member.label),
          fact("groups", groups.length),
          fact("limit", quota.limit, quota.source, quota.from),
        ],
        prevents: codes.count,
        fix: { id: "fewer", params: { over: groups.length - quota.limit, resource: member.label } },
      });
    }
    for (const group of groups) checkVpc(context, report, member, group, codes);
    checkKinds(context, report, member, groups, codes.mixed);
  });
}

function distinct(targets: readonly Target[]): Target[] {
  const seen = new Set<string>();
  return targets.filter((target) => {
    const key = target.kind === "resource" ? identityOf(target.resource).key : labelOf(target);
    return seen.has(key) ? false : seen.add(key);
  });
}

function checkVpc(
  { network }: RuleContext,
  report: Report,
  { subject, label, vpc: own }: Member,
  group: Target,
  codes: GroupCodes,
): void {
  if (group.kind !== "resource" || group.resource.type !== SECURITY_GROUP) return;
  const theirs = network.vpcOf(group.resource);
  if (theirs.kind === "absent" && own.kind === "known") {
    report.violation(subject, {
      message: "classic",
      facts: [fact("resource", label), identityFact("vpc", own), fact("group", group.resource.address)],
      prevents: codes.classic,
      fix: { id: "into-vpc", params: { vpc: own.value.label, group: group.resource.address } },
    });
  }
  decideEqual(report, subject, own, theirs, ([a, b]) => {
    if (a.key === b.key) return;
    report.violation(subject, {
      message: "other-vpc",
      facts: [
        fact("resource", label),
        identityFact("vpc", own),
        fact("group", group.resource.address),
        identityFact("groupVpc", theirs),
      ],
      prevents: codes.vpc,
      fix: { id: "same-vpc", params: { vpc: a.label, group: group.resource.address } },
    });
  });
}

function checkKinds(
  { network }: RuleContext,
  report: Report,
  { subject, label }: Member,
  groups: readonly Target[],
  prevents: readonly string[],
): void {
  const kinds = new Map<string, Resource>();
  for (const group of groups) {
    if (group.kind !== "resource" || group.resource.type !== SECURITY_GROUP) continue;
    const kind = network.text(group.resource, "security_group_type");
    if (kind.kind === "unknown" && groups.length > 1) report.undecided(subject, kind.missing);
    if (kind.kind !== "unknown") kinds.set(kind.kind === "known" ? kind.value : "normal", group.resource);
  }
  const [basic, advanced] = [kinds.get("normal"), kinds.get("enterprise")];
  if (!basic || !advanced) return;
  report.violation(subject, {
    message: "mixed",
    facts: [fact("resource", label), fact("basic", basic.address), fact("advanced", advanced.address)],
    prevents,
    fix: { id: "one-kind", params: { basic: basic.address, advanced: advanced.address } },
  });
}
