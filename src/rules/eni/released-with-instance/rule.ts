import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { INSTANCE } from "../../../provider/type-names";
import { switchOf } from "../../attributes";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** An interface that is created with an instance, or says delete_on_release, is released with it. */
export const eniReleasedWithInstance: Rule = {
  id: "eni/released-with-instance",
  severity: "warning",
  decidedAt: "synth",
  prevents: [],
  source: "ECS user guide, attach an ENI (2019-06-21); ECS API RunInstances DeleteOnRelease (2026-07-16)",
  check(context, report) {
    const { model, network } = context;
    const interfaces = interfacesOf(model, network);
    for (const instance of network.instances) {
      const made = interfaces.blocksOf(instance).blocks.filter((block) => block.interface.kind === "absent");
      if (made.length > 0) reportAt(context, report, instance, "block", made.length);
    }
    for (const { interface: eni, instance } of network.attachments) {
      if (eni.kind !== "resource" || instance.kind !== "resource" || instance.resource.type !== INSTANCE) continue;
      const [holder, carried] = [instance.resource, eni.resource];
      report.decide(carried, switchOf(model, carried, "delete_on_release"), (on) => {
        if (on) reportAt(context, report, holder, "flag", 1, carried);
      });
    }
  },
};

function reportAt(
  { planned }: RuleContext,
  report: Report,
  instance: Resource,
  message: "block" | "flag",
  interfaces: number,
  eni?: Resource,
): void {
  const replaced = planned.of(instance)?.kind === "replace";
  report.violation(eni ?? instance, {
    message: replaced ? `${message}-now` : message,
    // Data is lost by this very plan, not by some later one.
    severity: replaced ? "error" : "warning",
    facts: [
      fact("instance", instance.address),
      fact("interfaces", interfaces),
      ...(eni ? [fact("interface", eni.address)] : []),
    ],
    fix: { id: message, params: { instance: instance.address } },
  });
}
