import type { Resource } from "../../../model/resource";
import { SECURITY_GROUP } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/**
 * The provider leaves the old groups of an instance before it joins the new ones, and drops the errors of both. The last
 * group cannot be left, so an instance that keeps none of its groups stays in one of them, and groups of the other kind
 * are not joined at all.
 */
export const planLastGroup: Rule = {
  id: "plan/last-group",
  severity: "warning",
  about: ["security_groups", "security_group_ids"],
  decidedAt: "state",
  // The API refuses with InstanceLastSecurityGroup, and the provider drops it.
  prevents: [],
  source: "aliyun/alicloud 1.289.0, service_alicloud_ecs.go lines 229-263; ECS API LeaveSecurityGroup (2026-07-16)",
  check(context, report) {
    for (const instance of context.network.instances) {
      if (context.model.prior(instance) && context.planned.keeps(instance)) check(context, report, instance);
    }
  },
};

function check({ model }: RuleContext, report: Report, instance: Resource): void {
  const before = model.prior(instance)?.attributes["security_groups"];
  const old = Array.isArray(before) ? before.map(String) : [];
  if (old.length === 0) return;
  report.decide(instance, model.targets(instance, "security_groups"), (targets) => {
    const open = targets.find((target) => target.kind === "unknown");
    const wanted = targets.flatMap((target) => {
      if (target.kind === "external") return [target.id];
      return target.kind === "resource" ? [String(model.prior(target.resource)?.attributes["id"] ?? "")] : [];
    });
    // One that stays is enough: there is always another one to be in.
    if (targets.length === 0 || wanted.some((id) => old.includes(id))) return;
    if (open?.kind === "unknown") {
      report.undecided(instance, open.missing);
      return;
    }
    const groups = targets.flatMap((target) => (target.kind === "resource" ? [target.resource] : []));
    const otherKind = kindsOf(model, groups, old);
    report.violation(instance, {
      message: otherKind ? "other-kind" : "stays",
      facts: [
        fact("instance", instance.address),
        fact("old", old.join(", "), "state"),
        fact("new", groups.map(({ address }) => address).join(", ") || wanted.join(", ")),
      ],
      fix: { id: otherKind ? "by-hand" : "two-applies", params: { instance: instance.address } },
    });
  });
}

/** Whether the new groups are known to be of another kind than the old ones. */
function kindsOf(model: RuleContext["model"], groups: readonly Resource[], old: readonly string[]): boolean {
  const before = old.flatMap((id) => model.byId(id) ?? []).filter(({ type }) => type === SECURITY_GROUP);
  const [a, b] = [kindOf(model, before[0]), kindOf(model, groups[0])];
  return a !== undefined && b !== undefined && a !== b;
}

function kindOf(model: RuleContext["model"], group: Resource | undefined): string | undefined {
  if (!group) return undefined;
  const kind = model.value(group, "security_group_type");
  if (kind.kind === "unknown") return undefined;
  const kept = model.prior(group)?.attributes["security_group_type"];
  return kind.kind === "known" ? String(kind.value) : String(kept ?? "normal");
}
