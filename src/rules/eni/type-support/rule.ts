import type { Resource } from "../../../model/resource";
import { interfacesOf, type Secondaries } from "../../../network/interfaces";
import { decideType, typeValue } from "../../candidates/decide-type";
import { catalogFact, fact, takesSecondaries, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Old types carry their primary interface only, and a type that is not I/O optimised takes no other one either. */
export const eniTypeSupport: Rule = {
  id: "eni/type-support",
  severity: "error",
  about: ["instance_type"],
  decidedAt: "synth",
  prevents: [
    "InvalidInstanceType.ElasticNetworkInterfaceNotSupported",
    "InvalidOperation.InvalidGeneration",
    "IoOptimized.NotSupported",
  ],
  source: "ECS API RunInstances and AttachNetworkInterface (2021-07); ECS user guide, attach an ENI (2019-06-21)",
  check(context, report) {
    const interfaces = interfacesOf(context.model, context.network);
    for (const instance of context.network.instances) {
      const carried = interfaces.of(instance);
      if (carried.atMost === 0) continue;
      decideType(context, report, instance, (name, among, view) => checkType(view, among, instance, name, carried));
    }
  },
};

function checkType(context: RuleContext, report: Report, instance: Resource, name: string, carried: Secondaries): void {
  const type = context.catalog.instanceType(name);
  // A type that is not in the catalog is instance/type-exists' to report.
  if (!type) return;
  const supported = takesSecondaries(type);
  if (supported === undefined) {
    const figure = type.eniQuantity === undefined ? "eniQuantity" : "ioOptimized";
    report.undecided(instance, { kind: "catalog", subject: `${name} ${figure}` });
    return;
  }
  if (supported) return;
  if (carried.atLeast === 0) {
    if (carried.missing) report.undecided(instance, carried.missing);
    return;
  }
  const single = type.eniQuantity === 1;
  report.violation(instance, {
    message: single ? "primary-only" : "io-optimized",
    facts: [
      fact("instance", instance.address),
      valueFact("type", typeValue(context, instance, name)),
      fact("interfaces", carried.atLeast),
      catalogFact("date", type.date, type),
    ],
    fix: { id: "other-type", params: { type: name, needed: 1 + carried.atLeast } },
  });
}
