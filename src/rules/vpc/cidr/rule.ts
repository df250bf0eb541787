import { type Answer, known } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { type CidrBlock, contains, overlaps, parseCidr } from "../../../network/ipv4";
import { fact } from "../../facts";
import type { Fact, Fix, Report, Rule, RuleContext } from "../../rule";

/** Masks that the API takes for a VPC: CreateVpc (2026-08-03). */
const MASK = { min: 8, max: 28 } as const;

/** Blocks that no VPC can have: CreateVpc (2026-08-03). */
const RESERVED = ["100.64.0.0/10", "224.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16"].map(
  (text) => parseCidr(text) as CidrBlock,
);

/** The block of a VPC is one that the cloud takes, and still covers its vSwitches when it changes. */
export const vpcCidr: Rule = {
  id: "vpc/cidr",
  severity: "error",
  about: ["cidr_block", "secondary_cidr_block", "secondary_cidr_blocks"],
  decidedAt: "synth",
  prevents: ["InvalidCidrBlock.Malformed", "InvalidParameter"],
  source: "VPC API CreateVpc (2026-08-03)",
  check(context, report) {
    const { model, network } = context;
    for (const vpc of model.ofType("alicloud_vpc")) {
      report.decide(vpc, network.blockOf(vpc), (text) => checkBlock(report, vpc, "cidr_block", text));
      const listed = model.value(vpc, "secondary_cidr_blocks");
      if (listed.kind === "known" && Array.isArray(listed.value)) {
        for (const entry of listed.value) {
          if (typeof entry === "string") checkBlock(report, vpc, "secondary_cidr_blocks", entry);
        }
      }
    }
    for (const secondary of model.ofType("alicloud_vpc_ipv4_cidr_block")) {
      const text = network.text(secondary, "secondary_cidr_block");
      if (text.kind === "known" && text.value !== "") checkBlock(report, secondary, "secondary_cidr_block", text.value);
    }
    checkCoverage(context, report);
  },
};

function checkBlock(report: Report, vpc: Resource, attribute: string, text: string): void {
  const mistake = mistakeOf(text);
  if (!mistake) return;
  const { facts = [], ...rest } = mistake;
  const place = [fact("vpc", vpc.address), fact("attribute", attribute), fact("block", text)];
  report.violation(vpc, { ...rest, facts: [...place, ...facts] });
}

interface Mistake {
  readonly message: string;
  readonly prevents: readonly string[];
  readonly facts?: readonly Fact[];
  readonly fix?: Fix;
}

/** The first thing that is wrong with a block by itself. */
function mistakeOf(text: string): Mistake | undefined {
  const block = parseCidr(text);
  if (!block) return { message: "malformed", prevents: ["InvalidCidrBlock.Malformed"] };
  const reserved = RESERVED.find((one) => overlaps(one, block));
  if (reserved) {
    return { message: "reserved", prevents: ["InvalidParameter"], facts: [fact("reserved", reserved.text)] };
  }
  if (block.mask < MASK.min || block.mask > MASK.max) {
    const facts = [fact("mask", block.mask), fact("min", MASK.min), fact("max", MASK.max)];
    return { message: "mask", prevents: ["InvalidParameter"], facts };
  }
  if (block.aligned) return undefined;
  return {
    message: "host-bits",
    prevents: ["InvalidCidrBlock.Malformed"],
    facts: [fact("aligned", block.text)],
    fix: { id: "aligned", params: { block: block.text } },
  };
}

/** The block of an existing VPC is changed in place: the vSwitches that are there have to stay inside it. */
function checkCoverage({ model, network, planned }: RuleContext, report: Report): void {
  for (const vswitch of network.vswitches) {
    const target = model.target(vswitch, "vpc_id");
    if (target.kind !== "resource" || !planned.keeps(vswitch)) continue;
    const change = planned.of(target.resource);
    if (change?.kind !== "update" || !change.attributes.some(({ attribute }) => attribute === "cidr_block")) continue;
    const [outer, inner] = [network.parsedBlockOf(target.resource), keptBlock(model, network, vswitch)];
    if (outer.kind !== "known" || inner.kind !== "known" || contains(outer.value, inner.value)) continue;
    report.violation(target.resource, {
      message: "uncovers",
      facts: [
        fact("vpc", target.resource.address),
        fact("block", outer.value.text),
        fact("vswitch", vswitch.address),
        fact("vswitchBlock", inner.value.text),
      ],
      prevents: ["InvalidParameter"],
      fix: { id: "cover", params: { vswitchBlock: inner.value.text } },
    });
  }
}

function keptBlock(model: RuleContext["model"], network: RuleContext["network"], vswitch: Resource): Answer<CidrBlock> {
  const own = network.parsedBlockOf(vswitch);
  if (own.kind !== "absent") return own;
  const text = model.priorValue(vswitch, "cidr_block");
  const block = text.kind === "known" ? parseCidr(String(text.value)) : undefined;
  return block ? known(block, "state") : own;
}
