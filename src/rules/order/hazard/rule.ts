import { fact } from "../../facts";
import type { PlannedFix, PlannedHazard } from "../../planned";
import { leavingSubject } from "../../prior-objects";
import type { Report, Rule, Subject } from "../../rule";

/**
 * An order that the cloud demands and that Terraform will not keep. What may exist once and changes hands is told with the
 * block that helps, where one does; of other orders that a block adds tells the plan. Two attaches at once only number the
 * devices of the guest anew.
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
    // Where the opposite has to hold as well, writing one of the two does not help.
    const turned = new Set(
      open.flatMap(({ stack, before, after, fix }) =>
        fix?.kind === "impossible" ? [`${stack} ${before} ${after}`] : [],
      ),
    );
    const changes = (stack: string, address: string) => planned.of({ stack, address })?.kind === "update";
    const resources = new Map(model.resources.map((resource) => [`${resource.stack}/${resource.address}`, resource]));
    for (const hazard of open) {
      const { stack, beforeStack = stack, before, after, claim, fix } = hazard;
      if (fix?.kind === "depends_on" && turned.has(`${stack} ${after} ${before}`)) continue;
      const subject =
        resources.get(`${stack}/${after}`) ??
        resources.get(`${beforeStack}/${before}`) ??
        leavingSubject(context, { stack, address: after });
      // Two that stay and take each other's: one has to hold something else for a while.
      const isSwap = claim !== undefined && changes(beforeStack, before) && changes(stack, after);
      tell(report, subject, hazard, isSwap);
    }
  },
};

function tell(report: Report, subject: Subject, hazard: PlannedHazard, isSwap: boolean): void {
  const { before, claim, fix } = hazard;
  const facts = factsOf(hazard);
  if (fix?.kind === "phases") {
    const commands = fix.commands.join(" && ");
    report.violation(subject, {
      message: "phases",
      facts,
      severity: "warning",
      fix: { id: "phases", params: { commands } },
    });
  } else if (fix?.kind === "impossible") {
    const cycle = fact("cycle", fix.cycle.join(" → "));
    report.violation(subject, {
      message: "impossible",
      facts: [...facts, cycle],
      fix: isSwap ? { id: "free-first", params: { before } } : { id: "impossible", params: {} },
    });
    // Of a reference that is missing another rule tells.
  } else if (claim && (fix?.kind === "depends_on" || fix?.kind === "moved")) {
    report.violation(subject, { message: "unordered", facts, severity: "warning", fix: written(fix) });
  }
}

function factsOf({ stack, beforeStack, cause, before, after, claim }: PlannedHazard) {
  return [
    fact("before", beforeStack === undefined ? before : `${beforeStack}: ${before}`),
    fact("after", beforeStack === undefined ? after : `${stack}: ${after}`),
    fact("cause", claim ? `${cause}: ${claim.what}` : cause),
  ];
}

/** What is to be pasted. */
function written(fix: Extract<PlannedFix, { kind: "depends_on" | "moved" }>) {
  if (fix.kind === "depends_on") return { id: "depends-on", params: { block: fix.block, on: fix.on } };
  return { id: fix.leaves ? "moved-kept" : "moved", params: { from: fix.from, to: fix.to } };
}
