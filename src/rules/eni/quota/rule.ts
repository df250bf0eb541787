import type { InstanceType } from "../../../catalog/catalog";
import type { Resource } from "../../../model/resource";
import { interfacesOf, type Secondaries } from "../../../network/interfaces";
import { decideType, typeValue } from "../../candidates/decide-type";
import { catalogFact, fact, isDisputed, valueFact } from "../../facts";
import { outsideInterfaces } from "../../outside-interfaces";
import type { Fix, Report, Rule, RuleContext } from "../../rule";
import { unseenInstance } from "../../targets";

/**
 * An instance carries its primary interface, its `network_interfaces` blocks, what is attached to it, and what an
 * inventory says was attached to it outside.
 */
export const eniQuota: Rule = {
  id: "eni/quota",
  severity: "error",
  about: ["instance_type"],
  decidedAt: "synth",
  prevents: ["EniPerInstanceLimitExceeded"],
  source:
    "ECS API AttachNetworkInterface (2018) and RunInstances (2026-07-16); the limit of a type includes the primary interface: ECS user guide, instance families, last table (2021-07-17)",
  check(context, report) {
    const { model, network } = context;
    const interfaces = interfacesOf(model, network);
    for (const attachment of network.attachments) {
      const missing = unseenInstance(attachment);
      if (missing && !interfaces.primary(attachment)) report.undecided(attachment.resource, missing);
    }
    for (const instance of network.instances) {
      const carried = interfaces.of(instance);
      const outside = outsideInterfaces(model, instance, carried);
      if (carried.atMost + outside.length === 0) continue;
      decideType(context, report, instance, (name, among, view) =>
        checkType(view, among, instance, name, carried, outside),
      );
    }
  },
};

function checkType(
  context: RuleContext,
  report: Report,
  instance: Resource,
  name: string,
  carried: Secondaries,
  outside: readonly string[],
): void {
  const { catalog } = context;
  const type = catalog.instanceType(name);
  const limit = type?.eniQuantity;
  if (!type || limit === undefined) {
    report.undecided(instance, { kind: "catalog", subject: type ? `${name} eniQuantity` : name });
    return;
  }
  // A type that takes none at all is eni/type-support's to report, unless another source says that it takes some.
  if ((limit === 1 && !isDisputed(type)) || type.ioOptimized === false) return;
  const certain = 1 + outside.length;
  const planned = certain + carried.atLeast;
  if (planned <= limit) {
    if (carried.missing && certain + carried.atMost > limit) report.undecided(instance, carried.missing);
    return;
  }
  const attached = carried.list.filter(({ attachment }) => attachment).length;
  report.violation(instance, {
    message: outside.length > 0 ? "with-outside" : "violation",
    facts: [
      fact("instance", instance.address),
      valueFact("type", typeValue(context, instance, name)),
      catalogFact("limit", limit, type),
      fact("planned", planned),
      fact("attached", attached),
      fact("blocks", carried.list.length - attached),
      ...(outside.length > 0 ? [fact("outside", outside.join(", "), "inventory")] : []),
    ],
    fix: wayOut(catalog, type, limit, planned),
  });
}

/** A type of the family, else of the generation; else how many interfaces are too many. */
function wayOut(catalog: RuleContext["catalog"], type: InstanceType, limit: number, planned: number): Fix {
  const family = catalog.smallestWithInterfaces(type.family, planned);
  if (family) return bigger("bigger-type", type, family, planned);
  const holds = ({ eniQuantity }: InstanceType) => eniQuantity !== undefined && eniQuantity >= planned;
  const generation = catalog.smallestOfGeneration(type, holds);
  if (generation) return bigger("same-generation", type, generation, planned);
  return { id: "move", params: { move: planned - limit, limit } };
}

function bigger(id: string, type: InstanceType, found: InstanceType, planned: number): Fix {
  return { id, params: { type: type.type, bigger: found.type, holds: found.eniQuantity ?? planned } };
}
