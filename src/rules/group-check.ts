import type { Target } from "../model/model";
import type { Resource } from "../model/resource";
import { both } from "../model/value";
import { identityOf, labelOf, SECURITY_GROUP } from "../provider/network";
import { catalogFact, fact, identityFact } from "./facts";
import type { Report, RuleContext } from "./rule";

/** API error codes by mistake. */
export interface GroupCodes {
  readonly vpc: readonly string[];
  readonly count: readonly string[];
  readonly mixed: readonly string[];
}

/**
 * Checks the security groups of an interface or an instance: as many as the quota, all in the VPC of the resource, and
 * not basic and advanced ones together. Messages: `other-vpc`, `too-many`, `mixed`.
 */
export function checkGroups(
  context: RuleContext,
  report: Report,
  resource: Resource,
  attribute: string,
  quotaId: string,
  codes: GroupCodes,
): void {
  report.decide(resource, context.model.targets(resource, attribute), (targets) => {
    const groups = distinct(targets);
    const quota = context.catalog.quota(quotaId);
    if (quota?.limit !== undefined && groups.length > quota.limit) {
      const facts = [
        fact("resource", resource.address),
        fact("groups", groups.length),
        catalogFact("limit", quota.limit, quota),
      ];
      const fix = { id: "fewer", params: { over: groups.length - quota.limit, resource: resource.address } };
      report.violation(resource, { message: "too-many", facts, prevents: codes.count, fix });
    }
    for (const group of groups) checkVpc(context, report, resource, group, codes.vpc);
    checkKinds(context, report, resource, groups, codes.mixed);
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
  resource: Resource,
  group: Target,
  prevents: readonly string[],
): void {
  if (group.kind !== "resource" || group.resource.type !== SECURITY_GROUP) return;
  const [own, theirs] = [network.vpcOf(resource), network.vpcOf(group.resource)];
  report.decide(resource, both(own, theirs), ([a, b]) => {
    if (a.key === b.key) return;
    report.violation(resource, {
      message: "other-vpc",
      facts: [
        fact("resource", resource.address),
        identityFact("vpc", own),
        fact("group", group.resource.address),
        identityFact("groupVpc", theirs),
      ],
      prevents,
      fix: { id: "same-vpc", params: { vpc: a.label, group: group.resource.address } },
    });
  });
}

function checkKinds(
  { network }: RuleContext,
  report: Report,
  resource: Resource,
  groups: readonly Target[],
  prevents: readonly string[],
): void {
  const kinds = new Map<string, Resource>();
  for (const group of groups) {
    if (group.kind !== "resource" || group.resource.type !== SECURITY_GROUP) continue;
    const kind = network.text(group.resource, "security_group_type");
    if (kind.kind !== "unknown") kinds.set(kind.kind === "known" ? kind.value : "normal", group.resource);
  }
  const [basic, advanced] = [kinds.get("normal"), kinds.get("enterprise")];
  if (!basic || !advanced) return;
  report.violation(resource, {
    message: "mixed",
    facts: [fact("resource", resource.address), fact("basic", basic.address), fact("advanced", advanced.address)],
    prevents,
    fix: { id: "one-kind", params: { basic: basic.address, advanced: advanced.address } },
  });
}
