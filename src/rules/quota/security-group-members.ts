import type { Resource } from "../../model/resource";
import { firstPresent, type Missing } from "../../model/value";
import { identityOf, SECURITY_GROUP } from "../../provider/network";
import { isSet, numberOf, sizeOf } from "../attributes";
import { checkQuota } from "../quota-check";
import type { Rule, RuleContext } from "../rule";

interface Members {
  readonly within: string;
  missing?: Missing;
  readonly members: { readonly resource: Resource; readonly count: number }[];
}

/** Private addresses in one security group: of its interfaces and of the primary interfaces of its instances. */
export const quotaSecurityGroupMembers: Rule = {
  id: "quota/security-group-members",
  severity: "warning",
  decidedAt: "synth",
  prevents: ["SecurityGroupInstanceLimitExceed"],
  source: "ECS limits (2021-07-02): 2,000 addresses in a basic group, 65,536 in an advanced one",
  check(context, report) {
    checkQuota(context, report, "sg.private_ips_basic", membersOf(context, false));
    checkQuota(context, report, "sg.private_ips_advanced", membersOf(context, true));
  },
};

function membersOf(context: RuleContext, advanced: boolean): Iterable<Members> {
  const { model, network } = context;
  const groups = new Map<string, Members>();
  for (const holder of [...network.interfaces, ...network.instances]) {
    const attribute = isSet(holder, "security_group_ids") ? "security_group_ids" : "security_groups";
    const targets = model.targets(holder, attribute);
    if (targets.kind !== "known") continue;
    for (const target of targets.value) {
      if (target.kind !== "resource" || target.resource.type !== SECURITY_GROUP) continue;
      const kind = network.text(target.resource, "security_group_type");
      if ((kind.kind === "known" && kind.value === "enterprise") !== advanced) continue;
      const { key, label } = identityOf(target.resource);
      const group: Members = groups.get(key) ?? { within: label, members: [] };
      const { missing } = holder.repetition;
      if (missing) group.missing ??= missing;
      else group.members.push({ resource: holder, count: 1 + secondaries(context, holder) });
      groups.set(key, group);
    }
  }
  return groups.values();
}

function secondaries({ model }: RuleContext, holder: Resource): number {
  const more = firstPresent(
    sizeOf(model, holder, "private_ip_addresses", "private_ips", "secondary_private_ips"),
    numberOf(model, holder, "secondary_private_ip_address_count", "private_ips_count"),
  );
  return more.kind === "known" ? more.value : 0;
}
