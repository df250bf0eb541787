import { type Dependencies, dependenciesOf } from "../../../model/dependencies";
import type { Resource } from "../../../model/resource";
import { contains, parseCidr } from "../../../network/ipv4";
import { toIdentity } from "../../../network/network";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

const SECONDARY_BLOCK = "alicloud_vpc_ipv4_cidr_block";

/** A vSwitch in a secondary block refers to the VPC only: nothing makes it wait for the block to be there. */
export const vswitchBlockEdge: Rule = {
  id: "vswitch/block-edge",
  severity: "error",
  about: ["cidr_block"],
  decidedAt: "synth",
  prevents: ["InvalidParameter"],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_vpc_ipv4_cidr_block.go; VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    const blocks = context.model.ofType(SECONDARY_BLOCK);
    if (blocks.length === 0) return;
    const dependencies = dependenciesOf(context.model);
    const byVpc = new Map<string, Resource[]>();
    for (const block of blocks) {
      const vpc = toIdentity(context.model.target(block, "vpc_id"));
      if (vpc.kind === "known") byVpc.set(vpc.value.key, [...(byVpc.get(vpc.value.key) ?? []), block]);
    }
    for (const vswitch of context.network.vswitches) checkVswitch(context, report, vswitch, byVpc, dependencies);
  },
};

function checkVswitch(
  { model, network, planned }: RuleContext,
  report: Report,
  vswitch: Resource,
  byVpc: ReadonlyMap<string, readonly Resource[]>,
  dependencies: Dependencies,
): void {
  const own = network.parsedBlockOf(vswitch);
  const vpc = toIdentity(model.target(vswitch, "vpc_id"));
  if (own.kind !== "known" || vpc.kind !== "known" || planned.keeps(vswitch)) return;
  for (const secondary of byVpc.get(vpc.value.key) ?? []) {
    const text = network.text(secondary, "secondary_cidr_block");
    const outer = text.kind === "known" ? parseCidr(text.value) : undefined;
    if (!outer || !contains(outer, own.value)) continue;
    if (planned.keeps(secondary) || dependencies.of(vswitch).includes(secondary)) continue;
    report.violation(vswitch, {
      facts: [
        fact("vswitch", vswitch.address),
        fact("block", own.value.text),
        fact("secondary", secondary.address),
        fact("secondaryBlock", outer.text),
      ],
      fix: { id: "depend", params: { vswitch: vswitch.address, secondary: secondary.address } },
    });
  }
}
