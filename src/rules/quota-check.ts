import type { Missing, Source } from "../model/answer";
import type { Resource } from "../model/resource";
import { fact } from "./facts";
import type { Fact, Report, RuleContext } from "./rule";

/** The limit of an account: the inventory's, else the default of the catalog. */
export interface Limit {
  readonly limit: number;
  /** Used by what is outside the configuration, as the inventory says. */
  readonly used: number;
  readonly source: Source;
  readonly from: string;
}

/** Undefined: neither the inventory nor the catalog gives one. */
export function limitOf({ model, catalog }: RuleContext, id: string): Limit | undefined {
  const own = model.inventory?.quotas.get(id);
  const quota = catalog.quota(id);
  const used = own?.used ?? 0;
  if (own?.limit !== undefined) {
    return { limit: own.limit, used, source: "inventory", from: model.inventory?.file ?? "" };
  }
  return quota?.limit === undefined ? undefined : { limit: quota.limit, used, source: "catalog", from: quota.date };
}

/** What is counted together: all of a region, of a VPC, of a group. */
export interface Counted {
  /** Within what, for people. */
  readonly within: string;
  /** In declaration order. */
  readonly members: readonly { readonly resource: Resource; readonly count: number }[];
  /** Why there may be more. */
  readonly missing?: Missing;
  /** The first resource whose number is not known. */
  readonly open?: Resource;
}

/**
 * Reports the first resource with which a count goes over its limit: a warning with the default of the catalog, which an
 * account may have had raised, an error with the limit of the inventory. Linear.
 */
export function checkQuota(context: RuleContext, report: Report, id: string, counted: Iterable<Counted>): void {
  const limit = limitOf(context, id);
  if (!limit) return;
  for (const group of counted) {
    const planned = group.members.reduce((sum, { count }) => sum + count, 0);
    const total = limit.used + planned;
    const over = firstOver(group, limit);
    if (over) {
      report.violation(over, {
        severity: limit.source === "inventory" ? "error" : "warning",
        facts: factsOf(id, group, limit, planned),
        fix: { id: "raise", params: { over: total - limit.limit, quota: id } },
      });
    } else if (group.missing) {
      const subject = group.members[0]?.resource ?? group.open;
      if (subject) report.undecided(subject, group.missing);
    }
  }
}

function firstOver({ members }: Counted, { limit, used }: Limit): Resource | undefined {
  let sum = used;
  for (const { resource, count } of members) {
    sum += count;
    if (sum > limit) return resource;
  }
  return undefined;
}

function factsOf(id: string, { within }: Counted, { limit, used, source, from }: Limit, planned: number): Fact[] {
  return [
    fact("within", within),
    fact("planned", planned),
    fact("used", used, source === "inventory" ? "inventory" : "configuration"),
    fact("limit", limit, source, from),
    fact("quota", id),
  ];
}

/** Resources by what they belong to; one without a place is left out. */
export function grouped(
  resources: readonly Resource[],
  placeOf: (resource: Resource) => { readonly key: string; readonly label: string } | undefined,
  countOf: (resource: Resource) => number = () => 1,
): Counted[] {
  const groups = new Map<
    string,
    { within: string; members: { resource: Resource; count: number }[]; missing?: Missing; open?: Resource }
  >();
  for (const resource of resources) {
    const place = placeOf(resource);
    if (!place) continue;
    const group = groups.get(place.key) ?? { within: place.label, members: [] };
    groups.set(place.key, group);
    const { missing } = resource.repetition;
    if (missing) {
      group.missing ??= missing;
      group.open ??= resource;
    } else group.members.push({ resource, count: countOf(resource) });
  }
  return [...groups.values()];
}
