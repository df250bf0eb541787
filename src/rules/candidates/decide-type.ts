import type { Resource } from "../../model/resource";
import { known, type Value } from "../../model/value";
import type { Report, RuleContext } from "../rule";
import { decideAmong } from "./among";
import { typesAnswered } from "./types";

/** Decides about the type of an instance, which a data source may answer. */
export function decideType(
  context: RuleContext,
  report: Report,
  instance: Resource,
  check: (type: string, report: Report) => void,
): void {
  const type = context.network.typeOf(instance);
  decideAmong(report, instance, type, typesAnswered(context, type), check);
}

/** The type that a finding is about: as it is configured, or one that a data source may answer. */
export function typeValue({ network }: RuleContext, instance: Resource, name: string): Value<string> {
  const type = network.typeOf(instance);
  return type.kind === "known" ? type : known(name, "catalog");
}
