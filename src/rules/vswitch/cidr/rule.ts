import { type Answer, asString, type Missing } from "../../../model/answer";
import { isObject } from "../../../model/json";
import type { Resource } from "../../../model/resource";
import { type CidrBlock, contains, parseCidr } from "../../../network/ipv4";
import { toIdentity } from "../../../network/network";
import { chosenBlock, isPartOf, type Subnet, subnetLabel, subnetOf } from "../../../network/subnet";
import { VSWITCH_MASK } from "../../../network/vswitch-block";
import { VPC } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Fact, Fix, Report, Rule, RuleContext } from "../../rule";
import { VpcFreeBlocks } from "../../vpc-free-blocks";

/** The mask of the largest block that a VPC has: VPC API CreateVpc (2026-08-03). */
const WIDEST = 8;

/** A secondary block of a VPC, as a resource of its own. */
const SECONDARY_BLOCK = "alicloud_vpc_ipv4_cidr_block";

/** Carrier-grade NAT: the cloud keeps it for itself. */
const SHARED = parseCidr("100.64.0.0/10") as CidrBlock;

/** The provider's schema does not look at the block at all, so every mistake in it is found by the API. */
export const vswitchCidr: Rule = {
  id: "vswitch/cidr",
  severity: "error",
  about: ["cidr_block", "secondary_cidr_block", "secondary_cidr_blocks"],
  decidedAt: "synth",
  prevents: ["InvalidCidrBlock.Malformed", "InvalidCirdrBlock.MaskLength", "InvalidParameter"],
  source: "VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    const blocks = new VpcBlocks(context);
    for (const vswitch of context.network.vswitches) {
      const block = context.network.blockOf(vswitch);
      const part = subnetOf(block);
      if (part && blocks.checkPart(report, vswitch, part)) continue;
      report.decide(vswitch, block, (text) => {
        const parsed = context.network.parsedBlockOf(vswitch);
        const block = checkBlock(report, vswitch, text, parsed.kind === "known" ? parsed.value : undefined);
        if (block) blocks.check(report, vswitch, block);
      });
    }
  },
};

/** The block, when nothing is wrong with it by itself. */
function checkBlock(
  report: Report,
  vswitch: Resource,
  text: string,
  block: CidrBlock | undefined,
): CidrBlock | undefined {
  const violation = (message: string, prevents: string, more: readonly Fact[] = [], fix?: Fix): undefined => {
    const facts = [fact("vswitch", vswitch.address), fact("block", text), ...more];
    report.violation(vswitch, { message, facts, prevents: [prevents], ...(fix ? { fix } : {}) });
  };
  if (!block) return violation("malformed", "InvalidCidrBlock.Malformed");
  if (block.mask < VSWITCH_MASK.min || block.mask > VSWITCH_MASK.max) {
    const limits = [fact("mask", block.mask), fact("min", VSWITCH_MASK.min), fact("max", VSWITCH_MASK.max)];
    return violation("mask", "InvalidCirdrBlock.MaskLength", limits);
  }
  if (!block.aligned) {
    const fix = { id: "aligned", params: { block: block.text } };
    return violation("host-bits", "InvalidCidrBlock.Malformed", [fact("aligned", block.text)], fix);
  }
  if (contains(SHARED, block)) return violation("reserved", "InvalidParameter", [fact("reserved", SHARED.text)]);
  return block;
}

/** The blocks that each VPC has: its own, those listed in it, and those that are resources of their own. */
class VpcBlocks {
  private readonly separate = new Map<string, Answer<string>[]>();
  private readonly cache = new Map<Resource, readonly Answer<string>[]>();
  /** Blocks of which it is not known which VPC they go to. */
  private unplaced: Missing | undefined;

  private readonly free: VpcFreeBlocks;

  constructor(private readonly context: RuleContext) {
    const { model, network } = context;
    this.free = new VpcFreeBlocks(context);
    for (const resource of model.ofType(SECONDARY_BLOCK)) {
      const vpc = toIdentity(network.targetOf(resource, "vpc_id"));
      if (vpc.kind === "unknown") this.unplaced ??= vpc.missing;
      if (vpc.kind !== "known") continue;
      const list = this.separate.get(vpc.value.key) ?? [];
      list.push(orComputed(network.text(resource, "secondary_cidr_block"), resource, "secondary_cidr_block"));
      this.separate.set(vpc.value.key, list);
    }
  }

  check(report: Report, vswitch: Resource, block: CidrBlock): void {
    const target = this.context.network.targetOf(vswitch, "vpc_id");
    if (target.kind === "unknown") report.undecided(vswitch, target.missing);
    if (target.kind === "external") report.undecided(vswitch, { kind: "external", subject: `${target.id} (block)` });
    if (target.kind !== "resource" || target.resource.type !== VPC) return;
    const vpc = target.resource;
    const known: string[] = [];
    let missing = this.unplaced;
    for (const value of this.of(vpc)) {
      const outer = value.kind === "known" ? parseCidr(value.value) : undefined;
      if (outer && contains(outer, block)) return;
      if (outer) known.push(outer.text);
      // A block of the VPC that is none: vpc/cidr says so.
      else if (value.kind === "known") return;
      else if (value.kind === "unknown") missing ??= value.missing;
    }
    if (missing) {
      if (!this.isInChosen(vpc, block)) report.undecided(vswitch, missing);
      return;
    }
    const free = this.free.take(vswitch, block.mask);
    report.violation(vswitch, {
      message: "outside",
      facts: [
        fact("vswitch", vswitch.address),
        fact("block", block.text),
        fact("vpc", vpc.address),
        fact("vpcBlocks", known.join(", ")),
      ],
      prevents: ["InvalidParameter"],
      fix: free
        ? { id: "free-block", params: { vswitch: vswitch.address, free: free.text } }
        : { id: "inside", params: { vpc: vpc.address, vpcBlocks: known.join(", ") } },
    });
  }

  /** The block that the cloud gives is documented, but not on the newest page: outside of it nothing is sure. */
  private isInChosen(vpc: Resource, block: CidrBlock): boolean {
    const { model } = this.context;
    const chosen = model.prior(vpc) ? undefined : chosenBlock(model, vpc);
    return chosen !== undefined && contains(chosen, block);
  }

  /** A part of a block of the VPC lies inside of it, whichever block that is. False: it is not known to be one. */
  checkPart(report: Report, vswitch: Resource, part: Subnet): boolean {
    const { model, network } = this.context;
    const target = network.targetOf(vswitch, "vpc_id");
    if (target.kind !== "resource" || target.resource.type !== VPC) return false;
    const vpc = target.resource;
    const isOwn = isPartOf(model, part, vpc, "cidr_block");
    if (!isOwn && !this.isOfSecondary(part, vpc)) return false;
    const { min, max } = VSWITCH_MASK;
    const chosen = isOwn ? chosenBlock(model, vpc)?.mask : undefined;
    const mask = (chosen ?? WIDEST) + part.newBits;
    if (mask > max || (chosen !== undefined && mask < min)) {
      report.violation(vswitch, {
        message: "mask",
        facts: [
          fact("vswitch", vswitch.address),
          fact("block", subnetLabel(part)),
          fact("mask", mask),
          fact("min", min),
          fact("max", max),
        ],
        prevents: ["InvalidCirdrBlock.MaskLength"],
      });
    } else if (chosen === undefined) report.undecided(vswitch, part.missing);
    return true;
  }

  private isOfSecondary(part: Subnet, vpc: Resource): boolean {
    const { model, network } = this.context;
    return model.ofType(SECONDARY_BLOCK).some((resource) => {
      const target = network.targetOf(resource, "vpc_id");
      const isHere = target.kind === "resource" && target.resource === vpc;
      return isHere && isPartOf(model, part, resource, "secondary_cidr_block");
    });
  }

  private of(vpc: Resource): readonly Answer<string>[] {
    let blocks = this.cache.get(vpc);
    if (!blocks) {
      const own = orComputed(this.own(vpc), vpc, "cidr_block");
      const identity = toIdentity({ kind: "resource", resource: vpc });
      const separate = identity.kind === "known" ? (this.separate.get(identity.value.key) ?? []) : [];
      blocks = [own, ...this.listed(vpc), ...separate];
      this.cache.set(vpc, blocks);
    }
    return blocks;
  }

  /** Left out, the block is what the cloud gave it, if the state knows. */
  private own(vpc: Resource): Answer<string> {
    const configured = this.context.network.blockOf(vpc);
    if (configured.kind !== "absent") return configured;
    const kept = asString(this.context.model.priorValue(vpc, "cidr_block"));
    return kept.kind === "known" ? kept : configured;
  }

  private listed(vpc: Resource): Answer<string>[] {
    const { model } = this.context;
    const raw = vpc.raw("secondary_cidr_blocks");
    if (Array.isArray(raw)) return raw.map((entry) => scalar(model.evaluate(vpc, entry)));
    const value = model.evaluate(vpc, raw);
    if (value.kind !== "known" || !Array.isArray(value.value)) return value.kind === "unknown" ? [value] : [];
    return value.value.map((entry) => scalar({ ...value, value: entry }));
  }
}

function scalar(value: Answer): Answer<string> {
  return value.kind === "known" && isObject(value.value) ? { kind: "absent" } : asString(value);
}

function orComputed(value: Answer<string>, resource: Resource, attribute: string): Answer<string> {
  if (value.kind !== "absent") return value;
  return { kind: "unknown", missing: { kind: "computed", subject: `${resource.address}.${attribute}` } };
}
