import { type JsonObject, tableOf } from "../../../model/json";
import type { Resource } from "../../../model/resource";
import { SECURITY_GROUP, VSWITCH } from "../../../provider/type-names";
import { fact } from "../../facts";
import { type Leaving, leaving } from "../../prior-objects";
import type { Report, Rule, RuleContext } from "../../rule";

/** What is used, and the attributes of its users that hold its id. */
const USES: Readonly<Record<string, readonly string[]>> = tableOf({
  [SECURITY_GROUP]: ["security_groups", "security_group_ids"],
  [VSWITCH]: ["vswitch_id"],
});

/**
 * Terraform deletes a group or a vSwitch before it updates what still uses it: ten minutes of trying, and the update
 * never comes. And an attachment that is created before its predecessor is destroyed asks for an interface in use.
 */
export const orderDeadlock: Rule = {
  id: "order/deadlock",
  severity: "error",
  decidedAt: "state",
  prevents: ["DependencyViolation", "InvalidOperation.InvalidEniState"],
  source:
    "ECS API DeleteSecurityGroup (2026-07-16); VPC API DeleteVSwitch (2026-08-03); order of Terraform 1.11, measured",
  check(context, report) {
    const gone = leaving(context).filter(({ type }) => type in USES);
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
  const byId = new Map(gone.map((object) => [String(object.attributes["id"]), object]));
  for (const user of [...context.network.instances, ...context.network.interfaces]) {
    if (!context.planned.keeps(user)) continue;
    const held = context.model.prior(user)?.attributes ?? {};
    for (const id of idsIn(held)) {
      const object = byId.get(id);
      if (object && object.stack === user.stack) checkUse(context, report, user, object);
    }
  }
}

function checkUse({ planned }: RuleContext, report: Report, user: Resource, object: Leaving): void {
  // Created first, the successor is there, the user moves to it, and the old one goes last.
  if (object.createsFirst && planned.of(user)?.kind === "update") return;
  const message = object.resource ? "replaced" : "deleted";
  report.violation(user, {
    message,
    facts: [fact("user", user.address), fact("used", object.address, "state")],
    prevents: ["DependencyViolation"],
    fix: object.resource
      ? { id: "create-first", params: { used: object.address } }
      : { id: "two-applies", params: { used: object.address, user: user.address } },
  });
}

function idsIn(attributes: JsonObject): string[] {
  const names = Object.values(USES).flat();
  return [...new Set(names.flatMap((name) => attributes[name] ?? []).flat())].filter((id) => typeof id === "string");
}
