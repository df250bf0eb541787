import type { Resource } from "../../../model/resource";
import { Uses, usedByType } from "../../../network/uses";
import { overlayOf, typesWith } from "../../../provider/overlays";
import { fact } from "../../facts";
import { type Leaving, leaving } from "../../prior-objects";
import type { Report, Rule, RuleContext } from "../../rule";

/**
 * Terraform deletes what goes before it updates what still uses it: the delete is tried for minutes, and the update never
 * comes. And an attachment that is created before its predecessor is destroyed asks for an interface in use.
 */
export const orderDeadlock: Rule = {
  id: "order/deadlock",
  severity: "error",
  decidedAt: "state",
  prevents: [
    "DependencyViolation",
    "InvalidOperation.InvalidEniState",
    "InvalidParameter.KeypairAlreadyAttachedInstance",
    "InvalidIpStatus.HasBeenUsedBySnatTable",
    "IncorrectEipStatus",
  ],
  source:
    "ECS API DeleteSecurityGroup (2026-07-16); VPC API DeleteVSwitch (2026-08-03); order of Terraform 1.11, measured",
  check(context, report) {
    const gone = leaving(context);
    if (gone.length > 0) checkUsers(context, report, gone);
    for (const { resource } of context.network.attachments) {
      const change = context.planned.of(resource);
      if (change?.kind !== "replace" || change.actions[0] !== "create") continue;
      report.violation(resource, {
        message: "attachment",
        facts: [fact("attachment", resource.address)],
        prevents: ["InvalidOperation.InvalidEniState"],
        fix: { id: "destroy-first", params: { attachment: resource.address } },
      });
    }
  },
};

function checkUsers(context: RuleContext, report: Report, gone: readonly Leaving[]): void {
  const { model, planned } = context;
  const uses = new Uses(gone, () => model.stacks.flatMap(({ prior }) => prior?.objects ?? []));
  const known = typesWith("uses").flatMap((type) => model.ofType(type));
  const others = model.resources.filter(({ type }) => !overlayOf(type) && usedByType(type).length > 0);
  for (const user of [...known, ...others]) {
    const prior = planned.keeps(user) ? model.prior(user) : undefined;
    if (!prior) continue;
    for (const { object, through } of uses.of(prior)) {
      if (object.stack === user.stack) checkUse(context, report, user, object);
      else if (!leaves(context, user, through)) checkElsewhere(report, user, object);
    }
  }
}

/** Where it does, order/hazard tells of it: each stack is applied by itself. */
function leaves({ planned }: RuleContext, user: Resource, through: ReadonlySet<string>): boolean {
  const change = planned.of(user);
  return change?.kind === "update" && change.attributes.some(({ attribute }) => through.has(attribute));
}

function checkElsewhere(report: Report, user: Resource, object: Leaving): void {
  const retry = retryOf(object);
  report.violation(user, {
    message: "elsewhere",
    facts: [...factsOf(user, object), fact("stack", object.stack)],
    prevents: retry?.codes ?? ["DependencyViolation"],
    fix: { id: "elsewhere", params: { used: object.address, user: user.address, stack: object.stack } },
  });
}

function checkUse({ planned }: RuleContext, report: Report, user: Resource, object: Leaving): void {
  // Created first, the successor is there, the user moves to it, and the old one goes last.
  if (object.createsFirst && planned.of(user)?.kind === "update") return;
  const retry = retryOf(object);
  const message = object.resource ? "replaced" : "deleted";
  report.violation(user, {
    message,
    facts: factsOf(user, object),
    prevents: retry?.codes ?? ["DependencyViolation"],
    fix: object.resource
      ? { id: "create-first", params: { used: object.address } }
      : { id: "two-applies", params: { used: object.address, user: user.address } },
  });
}

function factsOf(user: Resource, object: Leaving) {
  const retry = retryOf(object);
  return [
    fact("user", user.address),
    fact("used", object.address, "state"),
    ...(retry ? [fact("minutes", retry.minutes)] : []),
  ];
}

function retryOf({ type }: Leaving) {
  return overlayOf(type)?.retries?.find(({ on }) => on === "delete");
}
