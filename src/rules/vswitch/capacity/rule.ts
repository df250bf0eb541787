import { type Answer, firstPresent, type Missing, mapAnswer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import type { Target } from "../../../model/target";
import { interfacesOf } from "../../../network/interfaces";
import type { CidrBlock } from "../../../network/ipv4";
import { isSet } from "../../../network/sent";
import { isVSwitchBlock, VSWITCH_MASK } from "../../../network/vswitch-block";
import { INSTANCE } from "../../../provider/type-names";
import { numberAttribute, sizeOf } from "../../attributes";
import { fact } from "../../facts";
import { moreAddresses } from "../../interface-addresses";
import type { Report, Rule, RuleContext } from "../../rule";

/** Addresses of every vSwitch that belong to the cloud: CreateVSwitch (2026-08-03). */
const RESERVED = 4;

/** Addresses of one IPv4 prefix, a /28: AssignPrivateIpAddresses (2026-07-16). */
const PREFIX = 16;

/** The addresses that are planned in one vSwitch. */
interface Plan {
  /** Those that are certain. */
  planned: number;
  missing?: Missing;
}

/** Instances, interfaces and their secondary addresses all use addresses of a vSwitch; the block holds so many. */
export const vswitchCapacity: Rule = {
  id: "vswitch/capacity",
  severity: "error",
  about: ["cidr_block", "vswitch_id"],
  decidedAt: "synth",
  prevents: ["InvalidVSwitchId.IpNotEnough", "QuotaExceeded.PrivateIpAddress"],
  source: "VPC API CreateVSwitch (2026-08-03); ECS API CreateNetworkInterface and RunInstances (2026-07-16)",
  check(context, report) {
    const { network } = context;
    const plans = new Plans();
    for (const holder of [...network.instances, ...network.interfaces]) addHolder(context, plans, holder);
    for (const instance of network.instances) addBlocks(context, plans, instance);
    for (const vswitch of network.vswitches) {
      const plan = plans.byVswitch.get(vswitch) ?? { planned: 0 };
      const block = network.parsedBlockOf(vswitch);
      // A block that is not known, or cannot be one, is for others to report.
      if (block.kind === "known" && isVSwitchBlock(block.value)) {
        checkPlan(report, vswitch, block.value, plan, plans.unplaced);
      }
    }
  },
};

function checkPlan(report: Report, vswitch: Resource, block: CidrBlock, plan: Plan, unplaced: Unplaced): void {
  const usable = block.last - block.first + 1 - RESERVED;
  const { planned, missing } = plan;
  if (planned > usable) {
    const mask = Math.floor(32 - Math.log2(planned + RESERVED));
    const fits = mask >= VSWITCH_MASK.min;
    report.violation(vswitch, {
      facts: [
        fact("vswitch", vswitch.address),
        fact("block", block.text),
        fact("planned", planned),
        fact("usable", usable),
      ],
      fix: fits
        ? { id: "bigger", params: { mask, vswitch: vswitch.address } }
        : { id: "spread", params: { over: planned - usable } },
    });
  } else if (missing) report.undecided(vswitch, missing);
  else if (unplaced.missing && planned + unplaced.count > usable) report.undecided(vswitch, unplaced.missing);
}

/** Addresses in a vSwitch that is not known: it may be any. */
interface Unplaced {
  count: number;
  missing?: Missing;
}

class Plans {
  readonly byVswitch = new Map<Resource, Plan>();
  readonly unplaced: Unplaced = { count: 0 };

  add(vswitch: Target, count: number, missing?: Missing): void {
    if (vswitch.kind === "unknown") {
      this.unplaced.count += missing ? Number.POSITIVE_INFINITY : count;
      this.unplaced.missing ??= vswitch.missing;
    }
    if (vswitch.kind !== "resource") return;
    const plan = this.byVswitch.get(vswitch.resource) ?? { planned: 0 };
    plan.planned += count;
    if (missing) plan.missing ??= missing;
    this.byVswitch.set(vswitch.resource, plan);
  }
}

function addHolder(context: RuleContext, plans: Plans, holder: Resource): void {
  const more = secondariesOf(context, holder);
  const open = holder.repetition.missing ?? (more.kind === "unknown" ? more.missing : undefined);
  // The primary interface that is brought along has its address already.
  const own = holder.type === INSTANCE && isSet(context.model, holder, "network_interface_id") ? 0 : 1;
  const certain = own + (more.kind === "known" ? more.value : 0);
  plans.add(context.network.vswitchOf(holder), atLeast(holder, certain), open);
}

/** Each interface that a block makes takes an address; one that exists has its own. */
function addBlocks({ model, network }: RuleContext, plans: Plans, instance: Resource): void {
  const { blocks, missing } = interfacesOf(model, network).blocksOf(instance);
  const own = network.vswitchOf(instance);
  for (const block of blocks) {
    if (block.interface.kind !== "absent") continue;
    const vswitch = block.vswitch && block.vswitch.kind !== "absent" ? block.vswitch : own;
    plans.add(vswitch, atLeast(instance, 1), instance.repetition.missing);
  }
  if (missing) plans.add(own, 0, missing);
}

/** Of a count that is not known there may be none at all. */
function atLeast({ repetition }: Resource, count: number): number {
  return repetition.missing ? 0 : count;
}

/** Addresses beyond the primary one: listed, by number, or as prefixes. */
function secondariesOf(context: RuleContext, holder: Resource): Answer<number> {
  const single = moreAddresses(context, holder);
  if (single.kind !== "absent") return single;
  const { model } = context;
  const prefixes = firstPresent(
    sizeOf(model, holder, "ipv4_prefixes"),
    numberAttribute(model, holder, "ipv4_prefix_count"),
  );
  return mapAnswer(prefixes, (count) => count * PREFIX);
}
