import type { Resource } from "../../../model/resource";
import { identityOf } from "../../../network/network";
import { VPC } from "../../../provider/type-names";
import { decideType, typeValue } from "../../candidates/decide-type";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** What turns the advanced features of a VPC on, with the attribute that says of which. */
const FEATURES: readonly (readonly [type: string, attribute: string])[] = [
  ["alicloud_network_acl", "vpc_id"],
  ["alicloud_vpc_flow_log", "resource_id"],
];

/** Old families are refused in a VPC with a network ACL, a custom route table or a flow log. */
export const instanceAdvancedNetwork: Rule = {
  id: "instance/advanced-network",
  severity: "error",
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
  for (const [type, attribute] of FEATURES) {
    for (const feature of model.ofType(type)) {
      const vpc = model.target(feature, attribute);
      if (vpc.kind !== "resource" || vpc.resource.type !== VPC) continue;
      const { key } = identityOf(vpc.resource);
      if (!found.has(key)) found.set(key, feature);
    }
  }
  // A custom route table counts when it is bound to a vSwitch.
  for (const attachment of model.ofType("alicloud_route_table_attachment")) {
    const vswitch = model.target(attachment, "vswitch_id");
    const vpc = vswitch.kind === "resource" ? network.vpcOf(vswitch.resource) : vswitch;
    if (vpc.kind === "known" && !found.has(vpc.value.key)) found.set(vpc.value.key, attachment);
  }
  return found;
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
