import { decideEqual } from "../../equal";
import { fact, identityFact, targetFact } from "../../facts";
import { pairsOf } from "../../pairs";
import type { Rule } from "../../rule";

/** An interface stays in the VPC of its vSwitch for life, and can only be attached inside it. */
export const eniVpc: Rule = {
  id: "eni/vpc",
  severity: "error",
  about: ["network_interface_id", "vswitch_id", "network_interfaces"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.VpcMismatch"],
  source: "ECS API AttachNetworkInterface (2021-07 and 2026-07-16): interface and instance are in one VPC",
  check(context, report) {
    const { network } = context;
    for (const pair of pairsOf(context)) {
      if (pair.agrees()) continue;
      const [interfaceVpc, instanceVpc] = pair.places("VPC", (resource) => network.vpcOf(resource));
      decideEqual(report, pair.subject, interfaceVpc, instanceVpc, ([ours, theirs]) => {
        if (ours.key === theirs.key) return;
        report.violation(pair.subject, {
          facts: [
            fact("interface", pair.label),
            identityFact("interfaceVpc", interfaceVpc),
            fact("interfaceVSwitch", pair.vswitchLabel(pair.interface)),
            targetFact("instance", pair.instance),
            identityFact("instanceVpc", instanceVpc),
            fact("instanceVSwitch", pair.vswitchLabel(pair.instance)),
          ],
          // The VPC of an instance is known through its vSwitch, which then is one that fits.
          fix: { id: "vswitch", params: { vpc: theirs.label, vswitch: pair.vswitchLabel(pair.instance) } },
          // The documentation names no code for an interface that is made with its instance.
          ...(pair.attached ? {} : { prevents: [] }),
        });
      });
    }
  },
};
