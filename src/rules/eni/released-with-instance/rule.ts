import { known } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { presentIdOf } from "../../../network/attached";
import { interfacesOf } from "../../../network/interfaces";
import { INSTANCE, INTERFACE } from "../../../provider/type-names";
import { switchOf } from "../../attributes";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** An interface that is created with an instance, or says delete_on_release, is released with it. */
export const eniReleasedWithInstance: Rule = {
  id: "eni/released-with-instance",
  severity: "warning",
  about: ["delete_on_release", "network_interface_id"],
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
    for (const instance of network.instances) checkPrimary(context, report, instance);
  },
};

/**
 * A primary interface that is named by its id goes with the instance unless it says otherwise, and an instance that is
 * replaced then asks for an id that is gone.
 */
function checkPrimary(context: RuleContext, report: Report, instance: Resource): void {
  const { model, planned } = context;
  const prior = model.prior(instance);
  if (!prior || planned.of(instance)?.kind !== "replace") return;
  const target = model.target(instance, "network_interface_id");
  if (target.kind !== "resource" || target.resource.type !== INTERFACE) return;
  const eni = target.resource;
  const stays = planned.of(eni)?.kind === "no-op" || planned.of(eni)?.kind === "update";
  // With an interface of its own id the successor is made on another one.
  if (!stays || presentIdOf(model, target) !== prior.attributes["network_interface_id"]) return;
  const kept = switchOf(model, eni, "delete_on_release");
  report.decide(eni, kept.kind === "absent" ? known(true) : kept, (released) => {
    if (!released) return;
    report.violation(instance, {
      message: "primary-now",
      severity: "error",
      prevents: ["InvalidEniId.NotFound"],
      facts: [fact("instance", instance.address), fact("interface", eni.address)],
      fix: { id: "primary", params: { interface: eni.address } },
    });
  });
}

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
