import { decideEqual } from "../../equal";
import { fact, targetFact, valueFact } from "../../facts";
import type { Rule } from "../../rule";

/** A vSwitch lies in one zone; an instance that names another one is refused. */
export const instanceVswitchZone: Rule = {
  id: "instance/vswitch-zone",
  severity: "error",
  about: ["availability_zone", "vswitch_id"],
  decidedAt: "synth",
  prevents: ["InvalidParameter.Mismatch"],
  source: "ECS API RunInstances (2026-07-16)",
  check({ network }, report) {
    for (const instance of network.instances) {
      const vswitch = network.vswitchOf(instance);
      if (vswitch.kind !== "resource") continue;
      const [own, theirs] = [network.text(instance, "availability_zone"), network.zoneOf(vswitch.resource)];
      decideEqual(report, instance, own, theirs, ([zone, vswitchZone]) => {
        if (zone === vswitchZone) return;
        report.violation(instance, {
          facts: [
            fact("instance", instance.address),
            valueFact("zone", own),
            targetFact("vswitch", vswitch),
            valueFact("vswitchZone", theirs),
          ],
          fix: { id: "leave-out", params: { instance: instance.address, vswitchZone } },
        });
      });
    }
  },
};
