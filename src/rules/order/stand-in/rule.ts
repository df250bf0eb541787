import { fact } from "../../facts";
import type { PlannedHazard } from "../../planned";
import { leavingSubject } from "../../prior-objects";
import type { Report, Rule, Subject } from "../../rule";

/** Instances that stand for each other, by the policy, and that one apply may take down at the same time. */
export const orderStandIn: Rule = {
  id: "order/stand-in",
  severity: "error",
  decidedAt: "state",
  prevents: [],
  source: "the groups of the policy; order of Terraform 1.11, held against it",
  check(context, report) {
    const { model, planned } = context;
    const open = planned.facts.hazards.filter(({ cause, guaranteed }) => cause === "stand-in" && !guaranteed);
    if (open.length === 0) return;
    const resources = new Map(model.resources.map((resource) => [`${resource.stack}/${resource.address}`, resource]));
    for (const hazard of open) {
      const { stack, after: address } = hazard;
      tell(report, hazard, resources.get(`${stack}/${address}`) ?? leavingSubject(context, { stack, address }));
    }
  },
};

function tell(report: Report, { before, after, group = "", fix }: PlannedHazard, subject: Subject): void {
  const facts = [fact("before", before), fact("after", after), fact("group", group)];
  if (before === after) {
    const one = [fact("address", after), fact("group", group)];
    report.violation(subject, {
      message: "one-operation",
      facts: one,
      fix: { id: "split", params: { address: after } },
    });
  } else if (fix?.kind === "depends_on") {
    const { block, on } = fix;
    report.violation(subject, { message: "unordered", facts, fix: { id: "depends-on", params: { block, on } } });
  } else if (fix?.kind === "phases") {
    const commands = fix.commands.join(" && ");
    report.violation(subject, { message: "unordered", facts, fix: { id: "phases", params: { commands } } });
  } else {
    report.violation(subject, { message: "unordered", facts, fix: { id: "two-changes", params: { before, after } } });
  }
}
