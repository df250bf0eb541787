import { shown } from "../../candidates/among";
import { decideZones } from "../../candidates/zones";
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
  check(context, report) {
    const { network } = context;
    for (const instance of network.instances) {
      const vswitch = network.vswitchOf(instance);
      if (vswitch.kind !== "resource") continue;
      const [own, theirs] = [network.zoneText(instance, "availability_zone"), network.zoneOf(vswitch.resource)];
      decideZones(context, report, instance, own, theirs, ([zone, vswitchZone], among) => {
        if (zone === vswitchZone) return;
        among.violation(instance, {
          facts: [
            fact("instance", instance.address),
            valueFact("zone", shown(own, zone)),
            targetFact("vswitch", vswitch),
            valueFact("vswitchZone", shown(theirs, vswitchZone)),
          ],
          fix: { id: "leave-out", params: { instance: instance.address, vswitchZone } },
        });
      });
    }
  },
};
