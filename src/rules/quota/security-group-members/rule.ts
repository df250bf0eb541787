import { type Answer, known, type Missing, mapAnswer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import type { Target } from "../../../model/target";
import { interfacesOf } from "../../../network/interfaces";
import { isSet } from "../../../network/sent";
import { SECURITY_GROUP } from "../../../provider/type-names";
import { moreAddresses } from "../../interface-addresses";
import { checkQuota } from "../../quota-check";
import type { Rule, RuleContext } from "../../rule";

interface Members {
  readonly within: string;
  missing?: Missing;
  readonly members: { readonly resource: Resource; readonly count: number }[];
}

/** Private addresses in one security group: of its interfaces and of the primary interfaces of its instances. */
export const quotaSecurityGroupMembers: Rule = {
  id: "quota/security-group-members",
  severity: "warning",
  about: ["security_group_ids", "security_groups"],
  decidedAt: "synth",
  prevents: ["SecurityGroupInstanceLimitExceed"],
  source: "ECS limits (2021-07-02): 2,000 addresses in a basic group, 65,536 in an advanced one",
  check(context, report) {
    const { basic, advanced } = membersOf(context);
    checkQuota(context, report, "sg.private_ips_basic", basic.values());
    checkQuota(context, report, "sg.private_ips_advanced", advanced.values());
  },
};

/** Something in security groups, with its private addresses. */
interface Member {
  readonly resource: Resource;
  readonly groups: Answer<readonly Target[]>;
  readonly addresses: Answer<number>;
}

function everyMember(context: RuleContext): Member[] {
  const { model, network } = context;
  const groupsOf = (holder: Resource) =>
    model.targets(holder, isSet(model, holder, "security_group_ids") ? "security_group_ids" : "security_groups");
  const holders = [...network.interfaces, ...network.instances].map((resource) => {
    const more = moreAddresses(context, resource);
    const addresses = more.kind === "absent" ? known(1) : mapAnswer(more, (count) => 1 + count);
    return { resource, groups: groupsOf(resource), addresses };
  });
  // What a block makes is in the groups of its instance, unless it names others.
  const made = network.instances.flatMap((resource) =>
    interfacesOf(model, network)
      .blocksOf(resource)
      .blocks.filter((block) => block.interface.kind === "absent")
      .map(({ groups }) => ({
        resource,
        groups: groups && groups.kind !== "absent" ? groups : groupsOf(resource),
        addresses: known(1),
      })),
  );
  return [...holders, ...made];
}

/** By the kind of the group, then by the group. */
function membersOf(context: RuleContext) {
  const [basic, advanced] = [new Map<Resource, Members>(), new Map<Resource, Members>()];
  for (const member of everyMember(context)) {
    const targets = member.groups.kind === "known" ? member.groups.value : [];
    for (const target of targets) {
      if (target.kind !== "resource" || target.resource.type !== SECURITY_GROUP) continue;
      const kind = context.network.text(target.resource, "security_group_type");
      const groups = kind.kind === "known" && kind.value === "enterprise" ? advanced : basic;
      const group = groups.get(target.resource) ?? { within: target.resource.address, members: [] };
      groups.set(target.resource, group);
      add(group, member);
    }
  }
  return { basic, advanced };
}

/** An interface has one address at least, however many more are not known. */
function add(group: Members, { resource, addresses }: Member): void {
  const { missing } = resource.repetition;
  if (missing) group.missing ??= missing;
  else group.members.push({ resource, count: addresses.kind === "known" ? addresses.value : 1 });
  if (addresses.kind === "unknown") group.missing ??= addresses.missing;
}
