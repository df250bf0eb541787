import type { Resource } from "../../model/resource";
import { both } from "../../model/value";
import { interfacesOf, type Secondary } from "../../provider/interfaces";
import { toIdentity } from "../../provider/network";
import { fact } from "../facts";
import type { Report, Rule, RuleContext } from "../rule";

/** The console puts an interface that is created with an instance into the instance's vSwitch; the API takes any of the zone. */
export const eniSameVswitchAtCreation: Rule = {
  id: "eni/same-vswitch-at-creation",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "ECS user guide, attach an ENI (2018-06 to 2019-06-21), and create and use an ENI (2025-2026)",
  check(context, report) {
    const interfaces = interfacesOf(context.model, context.network);
    for (const instance of context.network.instances) {
      if (context.model.prior(instance)) continue;
      for (const block of interfaces.blocksOf(instance).blocks) checkBlock(context, report, instance, block);
    }
  },
};

function checkBlock({ network, options }: RuleContext, report: Report, instance: Resource, block: Secondary): void {
  const existing = block.interface.kind === "resource" ? network.vswitchOf(block.interface.resource) : undefined;
  const own = toIdentity(network.vswitchOf(instance));
  const theirs = toIdentity(existing ?? block.vswitch ?? { kind: "absent" });
  report.decide(instance, both(own, theirs), ([ours, other]) => {
    if (ours.key === other.key) return;
    report.violation(instance, {
      facts: [
        fact("instance", instance.address),
        fact("instanceVSwitch", ours.label),
        fact("interfaceVSwitch", other.label),
      ],
      severity: options.consoleCompatible ? "error" : "warning",
      fix: { id: "same", params: { vswitch: ours.label } },
    });
  });
}
