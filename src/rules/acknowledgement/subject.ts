import type { JudgedAcknowledgement } from "../../model/acknowledgement";
import type { AcknowledgedPlace, Report, Rule, RuleContext, Subject } from "../rule";

/** A rule that reads what became of acknowledgements and nothing else, so that it needs no model. */
export interface AcknowledgementRule extends Omit<Rule, "check"> {
  check(context: Pick<RuleContext, "acknowledgements">, report: Report): void;
}

/**
 * What a finding about an acknowledgement is about: its rule and its scope, in its stack or else in the file where it was
 * written.
 */
function subjectOf({ rule, stack = "*", scope, location }: JudgedAcknowledgement, index: number): Subject {
  const address = scope === undefined ? rule : `${rule} ${scope}`;
  return { stack: stack.includes("*") ? location.file : stack, address, path: undefined, location, index };
}

/** Those of a status, each with its subject. */
export function ofStatus(
  { acknowledgements = [] }: Pick<RuleContext, "acknowledgements">,
  status: JudgedAcknowledgement["status"],
): { readonly one: AcknowledgedPlace; readonly subject: Subject }[] {
  return acknowledgements.flatMap((one, index) =>
    one.acknowledgement.status === status ? [{ one, subject: subjectOf(one.acknowledgement, index) }] : [],
  );
}
