import { tableOf } from "../../../model/json";
import type { Resource } from "../../../model/resource";
import { INSTANCE, INTERFACE, VSWITCH } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Attributes whose value only one object can have, with the code that the second one meets. */
const UNIQUE: Readonly<Record<string, readonly (readonly [attribute: string, code: string])[]>> = tableOf({
  [INSTANCE]: [["private_ip", "InvalidPrivateIpAddress.Duplicated"]],
  [INTERFACE]: [
    ["primary_ip_address", "InvalidPrivateIpAddress.Duplicated"],
    ["private_ip", "InvalidPrivateIpAddress.Duplicated"],
  ],
  [VSWITCH]: [["cidr_block", "InvalidCidrBlock.Overlapped"]],
});

/** With create_before_destroy the successor asks for what the old object still has. */
export const planUniqueBeforeDestroy: Rule = {
  id: "plan/unique-before-destroy",
  severity: "error",
  decidedAt: "state",
  prevents: ["InvalidPrivateIpAddress.Duplicated", "InvalidCidrBlock.Overlapped"],
  source: "ECS API RunInstances, CreateNetworkInterface (2026-07-16); VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    for (const type of Object.keys(UNIQUE)) {
      for (const resource of context.model.ofType(type)) checkResource(context, report, resource);
    }
  },
};

function checkResource({ model, network, planned }: RuleContext, report: Report, resource: Resource): void {
  const change = planned.of(resource);
  if (change?.kind !== "replace" || change.actions[0] !== "create") return;
  for (const [attribute, code] of UNIQUE[resource.type] ?? []) {
    const value = network.text(resource, attribute);
    if (value.kind !== "known" || value.value === "" || model.prior(resource)?.attributes[attribute] !== value.value)
      continue;
    report.violation(resource, {
      facts: [fact("resource", resource.address), fact("attribute", attribute), fact("value", value.value)],
      prevents: [code],
      fix: { id: "other-value", params: { attribute, resource: resource.address } },
    });
  }
}
