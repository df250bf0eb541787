import type { InstanceType } from "../catalog/catalog";
import type { Answer } from "../model/answer";
import type { Resource } from "../model/resource";
import { decideType, typeValue } from "./candidates/decide-type";
import { catalogFact, fact, valueFact } from "./facts";
import type { Report, RuleContext } from "./rule";

/** Addresses of one kind that a type allows on each interface. */
export interface AddressKind {
  readonly figure: "eniPrivateIpv4" | "eniIpv6";
  /** Addresses that every interface has anyway. */
  readonly primary: number;
  readonly prevents: readonly string[];
}

/**
 * Checks that an interface carries no more addresses than the type of its instance allows on each. Message: `attached`,
 * or `unsupported` where the type allows none.
 *
 * @param subject the interface, or the instance for its primary one
 * @param more addresses beyond the primary one
 */
export function checkCapacity(
  context: RuleContext,
  report: Report,
  subject: Resource,
  instance: Resource,
  more: Answer<number>,
  kind: AddressKind,
): void {
  if (more.kind === "absent" || (more.kind === "known" && more.value === 0)) return;
  const { catalog } = context;
  report.decide(subject, more, (count) => {
    const check = (name: string, among: Report) => {
      const type = catalog.instanceType(name);
      // A type that is not in the catalog is instance/type-exists' to report.
      if (!type) return;
      const limit = type[kind.figure];
      if (limit === undefined) {
        among.undecided(subject, { kind: "catalog", subject: `${name} ${kind.figure}` });
        return;
      }
      const planned = kind.primary + count;
      if (planned <= limit) return;
      among.violation(subject, {
        message: limit === 0 ? "unsupported" : "attached",
        facts: [
          fact("subject", subject.address),
          fact("planned", planned),
          fact("instance", instance.address),
          valueFact("type", typeValue(context, instance, name)),
          catalogFact("limit", limit, type),
        ],
        prevents: kind.prevents,
        fix: wayOut(catalog, type, kind, planned, limit),
      });
    };
    decideType(context, report, instance, check, subject);
  });
}

/** The smallest type of the family that allows so many addresses; else how many are too many. */
function wayOut(
  catalog: RuleContext["catalog"],
  type: InstanceType,
  { figure }: AddressKind,
  planned: number,
  limit: number,
) {
  const bigger = catalog.smallestOfFamily(type.family, (one) => (one[figure] ?? 0) >= planned);
  if (!bigger) return { id: "fewer", params: { over: planned - limit } };
  return { id: "bigger-type", params: { type: type.type, bigger: bigger.type, holds: bigger[figure] ?? planned } };
}
