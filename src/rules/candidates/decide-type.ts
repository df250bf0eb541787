import type { Answer } from "../../model/answer";
import type { Resource } from "../../model/resource";
import type { Report, RuleContext, Subject } from "../rule";
import { decideAmong, shown } from "./among";
import { bySources } from "./sources";
import { typesAnswered } from "./types";

/**
 * Decides about the type of an instance, which a data source may answer. Where sources of the catalog do not agree on a
 * figure, the check is asked with either: its context has the catalog as one source has it.
 */
export function decideType(
  context: RuleContext,
  report: Report,
  instance: Resource,
  check: (type: string, report: Report, context: RuleContext) => void,
  subject: Subject = instance,
): void {
  const type = context.network.typeOf(instance);
  decideAmong(report, subject, type, typesAnswered(context, type), (name, among) =>
    bySources(context, among, subject, name, (view, trial) => check(name, trial, view)),
  );
}

/** The type that a finding is about: as it is configured, or one that a data source may answer. */
export function typeValue({ network }: RuleContext, instance: Resource, name: string): Answer<string> {
  return shown(network.typeOf(instance), name);
}
