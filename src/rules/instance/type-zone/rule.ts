import type { Resource } from "../../../model/resource";
import { isSet } from "../../../network/sent";
import { decideAmong } from "../../candidates/among";
import { decideType, typeValue } from "../../candidates/decide-type";
import { isOfferAsked } from "../../candidates/pairs";
import { zonesAnswered } from "../../candidates/zones";
import { fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Types that no region of the Chinese mainland sells: notes of the instance families (2025-2026). */
const NOT_IN_CHINA = ["ecs.e-c4m1.large", "ecs.e-c2m1.large"];

/** Families that are there on dedicated hosts only: the same notes. */
const ON_HOSTS = ["ecs.v5"];

/** The type is offered in the zone of the instance, as far as an inventory or the documentation says what a zone offers. */
export const instanceTypeZone: Rule = {
  id: "instance/type-zone",
  severity: "error",
  about: ["instance_type"],
  decidedAt: "live",
  prevents: ["InvalidInstanceType.ZoneNotSupported", "InvalidResourceType.NotSupported"],
  source:
    "ECS API RunInstances, DescribeAvailableResource (2026-07-16); notes: ECS user guide, instance families (2025-2026)",
  check(context, report) {
    const { model, network, planned } = context;
    const offered = model.inventory?.offered ?? new Map<string, ReadonlySet<string>>();
    for (const instance of network.instances) {
      // What runs already needs no offer, unless it changes.
      if (planned.of(instance)?.kind === "no-op") continue;
      checkNotes(context, report, instance);
      if (offered.size === 0) continue;
      const [typeName, zone] = [network.typeOf(instance), network.zoneOf(instance)];
      // A data source that was asked for the zones that offer the type, or for the types of the zone, answers no others.
      if (typeName.kind === "absent" || zone.kind === "absent" || isOfferAsked(context, typeName, zone)) continue;
      decideAmong(report, instance, zone, zonesAnswered(context, zone), (where, perZone) =>
        decideType(context, perZone, instance, (type, perType) => checkOffer(context, perType, instance, type, where)),
      );
    }
  },
};

function checkOffer(context: RuleContext, report: Report, instance: Resource, type: string, where: string): void {
  const { model, network } = context;
  const types = model.inventory?.offered.get(where);
  if (!types || types.has(type)) return;
  const zone = network.zoneOf(instance);
  const sameFamily = [...types].filter((one) => one.split(".")[1] === type.split(".")[1]).sort();
  report.violation(instance, {
    facts: [
      fact("instance", instance.address),
      valueFact("type", typeValue(context, instance, type)),
      zone.kind === "known" ? valueFact("zone", zone) : fact("zone", where, "catalog"),
      fact("offered", types.size, "inventory", model.inventory?.file),
    ],
    fix:
      sameFamily.length > 0
        ? { id: "same-family", params: { zone: where, types: sameFamily.join(", ") } }
        : { id: "other", params: { zone: where, type } },
  });
}

function checkNotes({ model, network, catalog }: RuleContext, report: Report, instance: Resource): void {
  const [typeName, zone] = [network.typeOf(instance), network.zoneOf(instance)];
  if (typeName.kind !== "known") return;
  const facts = [fact("instance", instance.address), valueFact("type", typeName)];
  const family = catalog.instanceType(typeName.value)?.family ?? "";
  if (ON_HOSTS.includes(family) && !isSet(model, instance, "dedicated_host_id") && !model.prior(instance)) {
    const fix = { id: "host", params: { instance: instance.address } };
    report.violation(instance, { message: "dedicated-host", facts, prevents: [], fix });
  }
  if (!NOT_IN_CHINA.includes(typeName.value)) return;
  report.decide(instance, zone, (where) => {
    const region = catalog.zone(where)?.region;
    if (region === undefined || !region.startsWith("cn-") || region === "cn-hongkong") return;
    const fix = { id: "other", params: { zone: where, type: typeName.value } };
    report.violation(instance, { message: "not-in-china", facts: [...facts, valueFact("zone", zone)], fix });
  });
}
