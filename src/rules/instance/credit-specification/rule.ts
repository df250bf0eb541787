import { decideType, typeValue } from "../../candidates/decide-type";
import { fact, valueFact } from "../../facts";
import type { Rule } from "../../rule";

/** Burstable families: ECS user guide, instance families (2025-2026). */
const BURSTABLE = /^ecs\.t\d/;

/** Only burstable types have a performance mode. */
export const instanceCreditSpecification: Rule = {
  id: "instance/credit-specification",
  severity: "error",
  about: ["credit_specification"],
  decidedAt: "synth",
  prevents: ["InvalidInstanceStatus.CreditSpecRestricted", "InvalidParameter.CreditSpecification"],
  source: "ECS API ModifyInstanceAttribute and RunInstances, CreditSpecification (2026-07-16)",
  check(context, report) {
    const { network, planned } = context;
    for (const instance of network.instances) {
      const change = planned.of(instance);
      // It is sent when the instance is made, and when it changes.
      const kept = change?.kind === "no-op" || change?.kind === "update";
      if (kept && !change.attributes.some(({ attribute }) => attribute === "credit_specification")) continue;
      const specification = network.text(instance, "credit_specification");
      if (specification.kind !== "known") continue;
      decideType(context, report, instance, (type, among) => {
        if (BURSTABLE.test(type)) return;
        among.violation(instance, {
          facts: [
            fact("instance", instance.address),
            valueFact("specification", specification),
            valueFact("type", typeValue(context, instance, type)),
          ],
          fix: { id: "leave-out", params: { instance: instance.address } },
        });
      });
    }
  },
};
