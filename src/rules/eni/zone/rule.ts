import { shown } from "../../candidates/among";
import { decideZones } from "../../candidates/zones";
import { fact, targetFact, valueFact } from "../../facts";
import { type Pair, pairsOf } from "../../pairs";
import type { Fix, Rule } from "../../rule";

/** A vSwitch lies in one zone, and so do the interfaces and the instances in it. */
export const eniZone: Rule = {
  id: "eni/zone",
  severity: "error",
  about: ["network_interface_id", "vswitch_id", "network_interfaces"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.AvailabilityZoneMismatch"],
  source: "ECS API AttachNetworkInterface (2021-07 and 2026-07-16): interface and instance are in one zone",
  check(context, report) {
    const { network } = context;
    for (const pair of pairsOf(context)) {
      if (pair.agrees()) continue;
      // In another VPC altogether: eni/vpc says so, and moving the interface there mends both.
      const [ourVpc, theirVpc] = pair.places("VPC", (resource) => network.vpcOf(resource));
      if (ourVpc.kind === "known" && theirVpc.kind === "known" && ourVpc.value.key !== theirVpc.value.key) continue;
      const [interfaceZone, instanceZone] = pair.places("zone", (resource) => network.zoneOf(resource));
      decideZones(context, report, pair.subject, interfaceZone, instanceZone, ([ours, theirs], among) => {
        if (ours === theirs) return;
        among.violation(pair.subject, {
          facts: [
            fact("interface", pair.label),
            valueFact("interfaceZone", shown(interfaceZone, ours)),
            fact("interfaceVSwitch", pair.vswitchLabel(pair.interface)),
            targetFact("instance", pair.instance),
            valueFact("instanceZone", shown(instanceZone, theirs)),
            fact("instanceVSwitch", pair.vswitchLabel(pair.instance)),
          ],
          fix: wayOut(pair, theirs),
          // The documentation names no code for an interface that is made with its instance.
          ...(pair.attached ? {} : { prevents: [] }),
        });
      });
    }
  },
};

/** The instance's own vSwitch is one that fits: right zone, right VPC. */
function wayOut(pair: Pair, zone: string): Fix {
  const vswitch = pair.vswitch(pair.instance);
  if (vswitch.kind !== "resource") return { id: "zone", params: { zone } };
  return { id: "vswitch", params: { zone, vswitch: vswitch.resource.address } };
}
