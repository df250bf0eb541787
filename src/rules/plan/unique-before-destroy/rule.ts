import type { Resource } from "../../../model/resource";
import { fact } from "../../facts";
import type { PlannedHazard } from "../../planned";
import type { Report, Rule, RuleContext } from "../../rule";

/** With create_before_destroy the successor asks for what the old object still has. */
export const planUniqueBeforeDestroy: Rule = {
  id: "plan/unique-before-destroy",
  severity: "error",
  decidedAt: "state",
  prevents: [
    "InvalidPrivateIpAddress.Duplicated",
    "InvalidIp.IpAssigned",
    "InvalidCidrBlock.Overlapped",
    "RouterEntryConflict.Duplicated",
    "Forbidden.SourceVSwitchId.Duplicated",
    "KeyPair.AlreadyExist",
    "IncorrectEipStatus",
    "IncorrectDiskStatus",
  ],
  source:
    "ECS API RunInstances, CreateNetworkInterface (2026-07-16); VPC API CreateVSwitch (2026-08-03); overlays of types",
  check(context, report) {
    const own = context.planned.facts.hazards.filter(({ before, after, claim }) => claim && before === after);
    if (own.length === 0) return;
    const resources = new Map(context.model.resources.map((one) => [`${one.stack}/${one.address}`, one]));
    for (const hazard of own) {
      const resource = resources.get(`${hazard.stack}/${hazard.after}`);
      if (resource) checkResource(context, report, resource, hazard);
    }
  },
};

function checkResource(
  { network }: RuleContext,
  report: Report,
  resource: Resource,
  { claim, cause }: PlannedHazard,
): void {
  const attribute = claim?.attributes.at(-1) ?? "";
  const value = network.text(resource, attribute);
  const isLost = cause === "silent-loss";
  report.violation(resource, {
    message: isLost ? "lost" : "violation",
    facts: [
      fact("resource", resource.address),
      fact("attribute", attribute),
      ...(value.kind === "known" ? [fact("value", value.value)] : []),
    ],
    prevents: claim?.code === undefined ? [] : [claim.code],
    fix: { id: "other-value", params: { attribute, resource: resource.address } },
  });
}
