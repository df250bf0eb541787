import { fact } from "../../facts";
import { leavingSubject } from "../../prior-objects";
import type { Rule } from "../../rule";

/**
 * An order that the cloud demands, that Terraform will not keep, and that no depends_on or moved block can add. Those that
 * can be added stand in the plan. Two attaches at once only number the devices of the guest anew.
 */
export const orderHazard: Rule = {
  id: "order/hazard",
  severity: "error",
  decidedAt: "state",
  prevents: ["InvalidOperation.InvalidEniState", "EniPerInstanceLimitExceeded"],
  source:
    "ECS API AttachNetworkInterface, DetachNetworkInterface (2026-07-16); order of Terraform 1.11, held against it",
  check(context, report) {
    const { model, planned } = context;
    const open = planned.facts.hazards.filter(
      ({ stack, beforeStack, cause, guaranteed, before, after }) =>
        !guaranteed &&
        // Of create_before_destroy tells plan/unique-before-destroy.
        (before !== after || beforeStack !== undefined) &&
        cause !== "parallel-attach" &&
        // Of those order/stand-in tells.
        cause !== "stand-in" &&
        // Of what still uses what goes, and stays, order/deadlock tells.
        !(cause.endsWith("in-use") && beforeStack === undefined && planned.keeps({ stack, address: before })),
    );
    if (open.length === 0) return;
    const resources = new Map(model.resources.map((resource) => [`${resource.stack}/${resource.address}`, resource]));
    for (const { stack, beforeStack, cause, before, after, claim, fix } of open) {
      if (!fix || (fix.kind !== "phases" && fix.kind !== "impossible")) continue;
      const subject =
        resources.get(`${stack}/${after}`) ??
        resources.get(`${beforeStack ?? stack}/${before}`) ??
        leavingSubject(context, { stack, address: after });
      const facts = [
        fact("before", beforeStack === undefined ? before : `${beforeStack}: ${before}`),
        fact("after", beforeStack === undefined ? after : `${stack}: ${after}`),
        fact("cause", claim ? `${cause}: ${claim.what}` : cause),
      ];
      if (fix.kind === "phases") {
        const commands = fix.commands.join(" && ");
        report.violation(subject, {
          message: "phases",
          facts,
          severity: "warning",
          fix: { id: "phases", params: { commands } },
        });
      } else {
        const cycle = fact("cycle", fix.cycle.join(" → "));
        report.violation(subject, {
          message: "impossible",
          facts: [...facts, cycle],
          fix: { id: "impossible", params: {} },
        });
      }
    }
  },
};
