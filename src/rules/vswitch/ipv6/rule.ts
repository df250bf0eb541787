import { type Answer, both, firstPresent, known, mapAnswer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { isSet, whetherSet } from "../../../network/sent";
import { VPC, VSWITCH } from "../../../provider/type-names";
import { isOn, numberAttribute, sizeOf, switchOf } from "../../attributes";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** IPv6 goes from the VPC over the vSwitch to the interface: each needs the one before it to have it. */
export const vswitchIpv6: Rule = {
  id: "vswitch/ipv6",
  severity: "error",
  about: ["ipv6_cidr_block_mask", "enable_ipv6", "ipv6_addresses", "ipv6_address_count"],
  decidedAt: "synth",
  prevents: ["InvalidVSwitch.Ipv6NotTurnOn", "MissingParam.Ipv6CidrBlock"],
  source: "ECS API CreateNetworkInterface (2026-07-16); aliyun/alicloud 1.289.0, resource_alicloud_vswitch.go",
  check(context, report) {
    for (const vswitch of context.network.vswitches) checkVswitch(context, report, vswitch);
    for (const holder of [...context.network.instances, ...context.network.interfaces]) {
      checkHolder(context, report, holder);
    }
  },
};

function checkVswitch({ model }: RuleContext, report: Report, vswitch: Resource): void {
  const wanted = switchOf(model, vswitch, "enable_ipv6");
  // Known to be off, or left out: nothing is asked for.
  if (wanted.kind !== "unknown" && !(wanted.kind === "known" && wanted.value)) return;
  const facts = [fact("vswitch", vswitch.address)];
  // What exists already keeps its mask when it is left out.
  const kept = model.priorValue(vswitch, "ipv6_cidr_block_mask").kind === "known";
  if (!kept && !isSet(model, vswitch, "ipv6_cidr_block_mask") && !isSet(model, vswitch, "vpc_ipv6_cidr_block")) {
    report.decide(vswitch, wanted, () => {
      const fix = { id: "mask", params: { vswitch: vswitch.address } };
      report.violation(vswitch, { message: "no-mask", facts, prevents: ["MissingParam.Ipv6CidrBlock"], fix });
    });
    return;
  }
  const target = model.target(vswitch, "vpc_id");
  if (target.kind !== "resource" || target.resource.type !== VPC) return;
  const vpc = target.resource;
  report.decide(vswitch, both(wanted, isOnIn(model, vpc)), ([, on]) => {
    if (on) return;
    report.violation(vswitch, {
      message: "vpc-without",
      facts: [...facts, fact("vpc", vpc.address)],
      // The documentation names no code.
      prevents: [],
      fix: { id: "enable-vpc", params: { vpc: vpc.address } },
    });
  });
}

function checkHolder(context: RuleContext, report: Report, holder: Resource): void {
  const { model, network } = context;
  const attribute = ["ipv6_addresses", "ipv6_address_count"].find((name) => isSet(model, holder, name));
  const wanted = firstPresent(
    sizeOf(model, holder, "ipv6_addresses"),
    numberAttribute(model, holder, "ipv6_address_count"),
  );
  const target = network.vswitchOf(holder);
  if (!attribute || target.kind !== "resource" || target.resource.type !== VSWITCH) return;
  const vswitch = target.resource;
  if (wanted.kind === "known" && wanted.value === 0) return;
  report.decide(holder, hasIpv6(context, vswitch), (on) => {
    if (on) return;
    if (wanted.kind === "unknown") {
      report.undecided(holder, wanted.missing);
      return;
    }
    report.violation(holder, {
      message: "vswitch-without",
      facts: [fact("resource", holder.address), fact("attribute", attribute), fact("vswitch", vswitch.address)],
      prevents: ["InvalidVSwitch.Ipv6NotTurnOn"],
      fix: { id: "enable-vswitch", params: { vswitch: vswitch.address } },
    });
  });
}

/**
 * Whether a vSwitch has IPv6. A new one has with a number for its block, 0 included, whatever enable_ipv6 says: the create
 * call knows no other way to ask for it.
 */
function hasIpv6({ model }: RuleContext, vswitch: Resource): Answer<boolean> {
  const on = isOnIn(model, vswitch);
  if (model.prior(vswitch) || (on.kind === "known" && on.value)) return on;
  const mask = whetherSet(model, vswitch, "ipv6_cidr_block_mask");
  return mask.kind === "known" && !mask.value ? on : mask;
}

/** Whether IPv6 is on in a VPC or a vSwitch. Left out, what exists keeps what it has, and a new one has none. */
function isOnIn(model: RuleContext["model"], resource: Resource): Answer<boolean> {
  const configured = switchOf(model, resource, "enable_ipv6");
  if (configured.kind !== "absent") return configured;
  if (!model.prior(resource)) return known(false);
  return mapAnswer(model.priorValue(resource, "enable_ipv6"), isOn);
}
