import { ABSENT, type Answer, known, type Missing } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { openKey } from "../../../model/same";
import type { CidrBlock } from "../../../network/ipv4";
import { type Identity, toIdentity } from "../../../network/network";
import { ofOneBlock, type Subnet, Subnets, subnetLabel, subnetOf } from "../../../network/subnet";
import { isVSwitchBlock } from "../../../network/vswitch-block";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";
import { VpcFreeBlocks } from "../../vpc-free-blocks";

interface Member {
  readonly vswitch: Resource;
  readonly block: CidrBlock;
}

/** One whose block is not known, and as what part of which block it was computed. */
interface Open {
  readonly vswitch: Resource;
  readonly missing: Missing;
  readonly part: Subnet | undefined;
}

/** The vSwitches of one VPC. */
interface Group {
  readonly vpc: string;
  readonly members: Member[];
  readonly open: Open[];
}

/** The blocks of a VPC's vSwitches do not overlap; the later of two that do is reported, once. */
export const vswitchOverlap: Rule = {
  id: "vswitch/overlap",
  severity: "error",
  about: ["cidr_block", "secondary_cidr_block"],
  decidedAt: "synth",
  prevents: ["InvalidCidrBlock.Overlapped"],
  source: "VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    const blocks = new VpcFreeBlocks(context);
    for (const group of groupsOf(context, report)) {
      if (group.members.length + group.open.length < 2) continue;
      checkOpen(report, group);
      for (const [later, earlier] of overlapping(group.members)) reportOverlap(blocks, report, group, later, earlier);
    }
  },
};

/** Blocks that are not known are compared where they are parts of one block. */
function checkOpen(report: Report, group: Group): void {
  const { open, members } = group;
  const [first] = open;
  const ofOne = open.every(({ part }) => part && first?.part && ofOneBlock(part, first.part));
  const parts = new Subnets<PartOf>();
  for (const { vswitch, missing, part } of open) {
    const own = part && { vswitch, part };
    const other = own && parts.add(own.part, own);
    if (other) reportParts(report, group, own, other);
    else if (!ofOne || members.length > 0) report.undecided(vswitch, missing);
  }
}

interface PartOf {
  readonly vswitch: Resource;
  readonly part: Subnet;
}

function reportParts(report: Report, { vpc }: Group, later: PartOf, earlier: PartOf): void {
  const otherBlock = subnetLabel(earlier.part);
  report.violation(later.vswitch, {
    facts: [
      fact("vswitch", later.vswitch.address),
      fact("block", subnetLabel(later.part)),
      fact("other", earlier.vswitch.address),
      fact("otherBlock", otherBlock),
      fact("vpc", vpc),
    ],
    fix: { id: "other-block", params: { vswitch: later.vswitch.address, otherBlock } },
  });
}

function reportOverlap(blocks: VpcFreeBlocks, report: Report, group: Group, later: Member, earlier: Member): void {
  const free = blocks.take(later.vswitch, later.block.mask);
  const params = { vswitch: later.vswitch.address, otherBlock: earlier.block.text };
  report.violation(later.vswitch, {
    facts: [
      fact("vswitch", later.vswitch.address),
      fact("block", later.block.text),
      fact("other", earlier.vswitch.address),
      fact("otherBlock", earlier.block.text),
      fact("vpc", group.vpc),
    ],
    fix: free
      ? { id: "free-block", params: { vswitch: later.vswitch.address, free: free.text } }
      : { id: "other-block", params },
  });
}

function groupsOf({ network }: RuleContext, report: Report): Iterable<Group> {
  const groups = new Map<string, Group>();
  const counts = new Map<string, number>();
  for (const { stack } of network.vswitches) counts.set(stack, (counts.get(stack) ?? 0) + 1);
  for (const vswitch of network.vswitches) {
    const vpc = toIdentity(network.targetOf(vswitch, "vpc_id"));
    const identity = vpc.kind === "unknown" ? openIdentity(vpc, vswitch) : vpc;
    if (identity.kind === "known") add(groupFor(groups, identity.value), vswitch, network.parsedBlockOf(vswitch));
    // What stacks do not have in common by a name or an id is another VPC in each of them.
    else if (vpc.kind === "unknown" && (counts.get(vswitch.stack) ?? 0) > 1) report.undecided(vswitch, vpc.missing);
  }
  return groups.values();
}

/** Two uses of one reference are the same VPC, even when nobody knows yet which. */
function openIdentity(vpc: Answer<Identity>, vswitch: Resource): Answer<Identity> {
  const key = openKey(vpc);
  return key === undefined ? ABSENT : known({ key: `open ${key}`, label: String(vswitch.raw("vpc_id")) });
}

function groupFor(groups: Map<string, Group>, { key, label }: Identity): Group {
  const group = groups.get(key) ?? { vpc: label, members: [], open: [] };
  groups.set(key, group);
  return group;
}

function add(group: Group, vswitch: Resource, value: Answer<CidrBlock>): void {
  if (value.kind === "unknown") group.open.push({ vswitch, missing: value.missing, part: subnetOf(value) });
  // A block that cannot be one is vswitch/cidr's to report.
  if (value.kind === "known" && isVSwitchBlock(value.value)) group.members.push({ vswitch, block: value.value });
}

/**
 * Each member that overlaps one declared before it, with the first of those. Two blocks are apart or one contains the
 * other, so sorted by start and size the containing ones are a stack: O(n log n), however many overlap.
 */
function overlapping(members: readonly Member[]): [later: Member, earlier: Member][] {
  const sorted = [...members].sort(
    (a, b) => a.block.first - b.block.first || a.block.mask - b.block.mask || a.vswitch.index - b.vswitch.index,
  );
  const earliest = new Map<Member, Member>();
  const note = (member: Member, other: Member | undefined): void => {
    if (other && other.vswitch.index < (earliest.get(member) ?? member).vswitch.index) earliest.set(member, other);
  };
  /** Containing blocks, outermost first; `above` and `below` are the first declared around it and inside it. */
  const stack: { member: Member; above: Member; below: Member | undefined }[] = [];
  const close = (): void => {
    const closed = stack.pop();
    if (!closed) return;
    note(closed.member, closed.below);
    const parent = stack.at(-1);
    if (parent) parent.below = first(parent.below, first(closed.below, closed.member));
  };
  for (const member of sorted) {
    for (let top = stack.at(-1); top && top.member.block.last < member.block.first; top = stack.at(-1)) close();
    const parent = stack.at(-1);
    note(member, parent?.above);
    stack.push({ member, above: first(parent?.above, member), below: undefined });
  }
  while (stack.length > 0) close();
  return [...earliest].sort(([a], [b]) => a.vswitch.index - b.vswitch.index);
}

function first(a: Member | undefined, b: Member): Member {
  return a && a.vswitch.index < b.vswitch.index ? a : b;
}
