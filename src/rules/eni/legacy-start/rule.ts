import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { legacyStart } from "../../../network/legacy-start";
import { fact } from "../../facts";
import type { PlannedDisruption } from "../../planned";
import type { Report, Rule, RuleContext } from "../../rule";
import { declaredInstance, unseenInstance } from "../../targets";

/** An instance that has been running since before 2018-04-01 takes a new interface only after a reboot by the API. */
export const eniLegacyStart: Rule = {
  id: "eni/legacy-start",
  severity: "warning",
  decidedAt: "state",
  prevents: ["InvalidOperation.InvalidEcsState"],
  source: "ECS user guide, attach an ENI (2019-06-21); ECS API AttachNetworkInterface (2026-07-16), same wording",
  check(context, report) {
    const arriving = arrivals(context, report);
    if (arriving.size === 0) return;
    const disrupted = new Map<string, PlannedDisruption[]>();
    for (const disruption of context.planned.facts.disruptions) {
      const key = `${disruption.stack}/${disruption.address}`;
      disrupted.set(key, [...(disrupted.get(key) ?? []), disruption]);
    }
    for (const [instance, count] of arriving) {
      const disruptions = disrupted.get(`${instance.stack}/${instance.address}`) ?? [];
      checkInstance(context, report, instance, count, disruptions);
    }
  },
};

/** How many interfaces the plan attaches to each declared instance. */
function arrivals({ model, network, planned }: RuleContext, report: Report): Map<Resource, number> {
  const interfaces = interfacesOf(model, network);
  const arriving = new Map<Resource, number>();
  for (const attachment of network.attachments) {
    if (planned.keeps(attachment.resource) || interfaces.primary(attachment)) continue;
    const instance = declaredInstance(attachment);
    const missing = unseenInstance(attachment);
    if (missing) report.undecided(attachment.resource, missing);
    if (instance) arriving.set(instance, (arriving.get(instance) ?? 0) + 1);
  }
  return arriving;
}

/** The plan decides; the rule adds the evidence. What restarts or ends the instance anyway needs no other reboot. */
function checkInstance(
  { model }: RuleContext,
  report: Report,
  instance: Resource,
  count: number,
  disruptions: readonly PlannedDisruption[],
): void {
  const planned = disruptions.find(({ cause }) => cause === "legacy-start");
  if (planned?.missing) report.undecided(instance, planned.missing);
  const start = legacyStart(model, instance);
  if (start?.kind !== "reboot" || !planned) return;
  report.violation(instance, {
    facts: [
      fact("instance", instance.address),
      fact("startTime", start.startTime, start.source, start.from),
      fact("interfaces", count),
    ],
    fix: { id: "reboot", params: { instance: instance.address } },
  });
}
