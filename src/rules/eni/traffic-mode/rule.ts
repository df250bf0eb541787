import { ABSENT, type Answer, type Missing } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

const WANTED = "HighPerformance";

/** eRDMA interfaces of one instance. */
interface Fast {
  readonly label: string;
  /** Whether it says how many queue pairs it takes. */
  readonly bounded: boolean;
}

/** A type takes so many eRDMA interfaces, most of them none; one that names no queue pairs takes all there are. */
export const eniTrafficMode: Rule = {
  id: "eni/traffic-mode",
  severity: "error",
  about: ["network_interface_traffic_mode", "instance_type"],
  decidedAt: "synth",
  prevents: [],
  source: "ECS API CreateNetworkInterface and RunInstances NetworkInterfaceTrafficMode, QueuePairNumber (2026-07-16)",
  check(context, report) {
    for (const instance of context.network.instances) {
      const { fast, missing } = fastOf(context, instance);
      if (missing) report.undecided(instance, missing);
      if (fast.length > 0) checkInstance(context, report, instance, fast);
    }
  },
};

function checkInstance(context: RuleContext, report: Report, instance: Resource, fast: readonly Fast[]): void {
  const typeName = context.network.typeOf(instance);
  report.decide(instance, typeName, (name) => {
    const type = context.catalog.instanceType(name);
    // A type that is not in the catalog is instance/type-exists' to report.
    if (!type) return;
    const [instances, limit] = [fast.length, type.eriQuantity];
    const facts = [fact("instance", instance.address), valueFact("type", typeName), fact("interfaces", instances)];
    const greedy = fast.find(({ bounded }) => !bounded);
    if (limit !== undefined && instances > limit) {
      report.violation(instance, {
        message: limit === 0 ? "unsupported" : "too-many",
        facts: [...facts, catalogFact("limit", limit, type)],
        fix: { id: "standard", params: { over: instances - limit } },
      });
    } else if (greedy && instances > 1) {
      const label = fact("greedy", greedy.label);
      report.violation(instance, {
        message: "queue-pairs",
        facts: [...facts, label],
        fix: { id: "name-pairs", params: { greedy: greedy.label } },
      });
    } else if (limit === undefined) report.undecided(instance, { kind: "catalog", subject: `${name} eriQuantity` });
  });
}

/** The eRDMA interfaces of an instance: its primary one, those of its blocks, and those that are attached to it. */
function fastOf({ model, network }: RuleContext, instance: Resource): { fast: Fast[]; missing?: Missing } {
  const interfaces = interfacesOf(model, network);
  const fast: Fast[] = [];
  let missing: Missing | undefined;
  const add = (label: string, mode: Answer<unknown>, pairs: Answer<unknown>): void => {
    if (mode.kind === "unknown") missing ??= mode.missing;
    if (mode.kind === "known" && mode.value === WANTED) fast.push({ label, bounded: pairs.kind !== "absent" });
  };
  const own = (name: string) => model.value(instance, name);
  add(instance.address, own("network_interface_traffic_mode"), own("queue_pair_number"));
  for (const { interface: target, body } of interfaces.of(instance).list) {
    if (body) {
      const inside = (name: string) => model.evaluate(instance, body[name]);
      const label = `${instance.address}.network_interfaces`;
      add(label, inside("network_interface_traffic_mode"), inside("queue_pair_number"));
    }
    // An interface of its own has no attribute for its queue pairs.
    if (target.kind === "resource") {
      add(target.resource.address, network.text(target.resource, "network_interface_traffic_mode"), ABSENT);
    }
  }
  return missing ? { fast, missing } : { fast };
}
