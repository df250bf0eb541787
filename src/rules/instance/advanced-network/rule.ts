import type { Resource } from "../../../model/resource";
import type { Target } from "../../../model/target";
import { identityOf, type Network } from "../../../network/network";
import { overlayOf, typesWith } from "../../../provider/overlays";
import { VPC, VSWITCH } from "../../../provider/type-names";
import { decideType, typeValue } from "../../candidates/decide-type";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Old families are refused in a VPC with a network ACL, a custom route table or a flow log. */
export const instanceAdvancedNetwork: Rule = {
  id: "instance/advanced-network",
  severity: "error",
  about: ["instance_type"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.VpcHasEnabledAdvancedNetworkFeature"],
  source: "ECS user guide, families without advanced VPC features (2021-07-17)",
  check(context, report) {
    const advanced = advancedVpcs(context);
    if (advanced.size === 0) return;
    for (const instance of context.network.instances) checkInstance(context, report, instance, advanced);
  },
};

/** The feature by VPC, where the configuration itself turns one on. */
function advancedVpcs({ model, network }: RuleContext): Map<string, Resource> {
  const found = new Map<string, Resource>();
  for (const type of typesWith("enables")) {
    for (const { of } of overlayOf(type)?.enables ?? []) {
      for (const feature of model.ofType(type)) {
        const vpc = vpcBehind(model.target(feature, of), network);
        if (vpc !== undefined && !found.has(vpc)) found.set(vpc, feature);
      }
    }
  }
  return found;
}

/** The key of a VPC that is named, or that a vSwitch lies in which is named. */
function vpcBehind(target: Target, network: Network): string | undefined {
  if (target.kind !== "resource") return undefined;
  const { resource } = target;
  if (resource.type === VPC) return identityOf(resource).key;
  const vpc = resource.type === VSWITCH ? network.vpcOf(resource) : undefined;
  return vpc?.kind === "known" ? vpc.value.key : undefined;
}

function checkInstance(
  context: RuleContext,
  report: Report,
  instance: Resource,
  advanced: ReadonlyMap<string, Resource>,
): void {
  const { network, catalog } = context;
  const vpc = network.vpcOf(instance);
  const feature = vpc.kind === "known" ? advanced.get(vpc.value.key) : undefined;
  if (!feature || vpc.kind !== "known") return;
  decideType(context, report, instance, (name, among) => {
    const type = catalog.instanceType(name);
    if (type?.vpcAdvancedFeatures !== false) return;
    among.violation(instance, {
      facts: [
        fact("instance", instance.address),
        valueFact("type", typeValue(context, instance, name)),
        fact("vpc", vpc.value.label),
        fact("feature", feature.address),
        catalogFact("vpcAdvancedFeatures", false, type),
      ],
      fix: { id: "other-family", params: { type: name, feature: feature.address } },
    });
  });
}
