import { both } from "../../model/value";
import { fact, valueFact } from "../facts";
import type { Rule } from "../rule";

/** The type is offered in the zone of the instance, where an inventory says what a zone offers. */
export const instanceTypeZone: Rule = {
  id: "instance/type-zone",
  severity: "error",
  decidedAt: "live",
  prevents: ["InvalidInstanceType.ZoneNotSupported", "InvalidResourceType.NotSupported"],
  source: "ECS API RunInstances, DescribeAvailableResource (2026-07-16)",
  check({ model, network, planned }, report) {
    const offered = model.inventory?.offered;
    if (!offered || offered.size === 0) return;
    for (const instance of network.instances) {
      // What runs already needs no offer, unless it changes.
      if (planned.of(instance)?.kind === "no-op") continue;
      const [typeName, zone] = [network.typeOf(instance), network.zoneOf(instance)];
      report.decide(instance, both(typeName, zone), ([type, where]) => {
        const types = offered.get(where);
        if (!types || types.has(type)) return;
        const sameFamily = [...types].filter((one) => one.split(".")[1] === type.split(".")[1]).sort();
        report.violation(instance, {
          facts: [
            fact("instance", instance.address),
            valueFact("type", typeName),
            valueFact("zone", zone),
            fact("offered", types.size, "inventory", model.inventory?.file),
          ],
          fix:
            sameFamily.length > 0
              ? { id: "same-family", params: { zone: where, types: sameFamily.join(", ") } }
              : { id: "other", params: { zone: where, type } },
        });
      });
    }
  },
};
