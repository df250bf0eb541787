import type { JudgedAcknowledgement } from "../../model/acknowledgement";
import type { Acknowledged, Report, Rule, RuleContext, Subject } from "../rule";

/** A rule that reads what became of acknowledgements and nothing else, so that it needs no model. */
export interface AcknowledgementRule extends Omit<Rule, "check"> {
  check(context: Pick<RuleContext, "acknowledgements">, report: Report): void;
}

/** What a finding about an acknowledgement is about: its scope, at the place where it was written. */
export function subjectOf({ stack = "", scope = "*", location }: JudgedAcknowledgement, index: number): Subject {
  return { stack, address: scope, path: undefined, location, index };
}

/** Those of a status, each with its subject. */
export function ofStatus(
  { acknowledgements = [] }: Pick<RuleContext, "acknowledgements">,
  status: JudgedAcknowledgement["status"],
): { readonly one: Acknowledged; readonly subject: Subject }[] {
  return acknowledgements.flatMap((one, index) =>
    one.acknowledgement.status === status ? [{ one, subject: subjectOf(one.acknowledgement, index) }] : [],
  );
}
