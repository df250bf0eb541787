import type { Resource } from "../../model/resource";
import { isHeld } from "../../provider/attached";
import { interfacesOf } from "../../provider/interfaces";
import { legacyStart, restartedByChange } from "../../provider/legacy-start";
import { fact } from "../facts";
import type { Report, Rule, RuleContext } from "../rule";
import { declaredInstance, unseenInstance } from "../targets";

/** An instance that has been running since before 2018-04-01 takes a new interface only after a reboot by the API. */
export const eniLegacyStart: Rule = {
  id: "eni/legacy-start",
  severity: "warning",
  decidedAt: "state",
  prevents: ["InvalidOperation.InvalidEcsState"],
  source: "ECS user guide, attach an ENI (2019-06-21); ECS API AttachNetworkInterface (2026-07-16), same wording",
  check(context, report) {
    const { model, network } = context;
    const interfaces = interfacesOf(model, network);
    const arriving = new Map<Resource, number>();
    for (const attachment of network.attachments) {
      if (isHeld(model, attachment) || interfaces.primary(attachment)) continue;
      const instance = declaredInstance(attachment);
      const missing = unseenInstance(attachment);
      if (missing) report.undecided(attachment.resource, missing);
      if (instance) arriving.set(instance, (arriving.get(instance) ?? 0) + 1);
    }
    for (const [instance, count] of arriving) checkInstance(context, report, instance, count);
  },
};

function checkInstance({ model }: RuleContext, report: Report, instance: Resource, count: number): void {
  const start = legacyStart(model, instance);
  if (!start || restartedByChange(model, instance)) return;
  if (start.kind === "undecided") {
    report.undecided(instance, start.missing);
    return;
  }
  report.violation(instance, {
    facts: [
      fact("instance", instance.address),
      fact("startTime", start.startTime, start.source, start.from),
      fact("interfaces", count),
    ],
    fix: { id: "reboot", params: { instance: instance.address } },
  });
}
