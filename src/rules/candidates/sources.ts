import type { InstanceType } from "../../catalog/catalog";
import type { Report, RuleContext, Subject } from "../rule";
import { type Trial, tried } from "./among";

/**
 * Checks a type of which sources of the catalog say different things: what holds by each of them is reported, and anything
 * else is undecided, naming what both say.
 */
export function bySources(
  context: RuleContext,
  report: Report,
  subject: Subject,
  name: string,
  check: (context: RuleContext, report: Report) => void,
): void {
  const type = context.catalog.instanceType(name);
  if (!type?.otherwise) {
    check(context, report);
    return;
  }
  const view = otherView(context, type);
  const [ours, theirs] = [context, view].map((one) => verdict(tried((trial) => check(one, trial))));
  if (ours === theirs) check(context, report);
  else report.undecided(subject, { kind: "sources", subject: disputed(type) });
}

function verdict({ violations, missing }: Trial): string {
  return violations > 0 ? "fails" : missing ? "open" : "passes";
}

/** The catalog as the other source has it. */
function otherView(context: RuleContext, type: InstanceType): RuleContext {
  const { catalog } = context;
  const other: InstanceType = { ...type, ...type.otherwise?.figures };
  const instanceType = (name: string) => (name === type.type ? other : catalog.instanceType(name));
  return { ...context, catalog: { ...catalog, date: catalog.date, instanceType } };
}

/** `ecs.g6e.large eniQuantity: 3 (…, 2026-01-31) / 2 (…, 2020-01-07)`. */
export function disputed(type: InstanceType): string {
  const { figures = {}, source = "", date = "" } = type.otherwise ?? {};
  const each = Object.entries(figures).map(([figure, value]) => {
    const ours = type[figure as keyof typeof figures];
    return `${type.type} ${figure}: ${ours} (${type.source}, ${type.date}) / ${value} (${source}, ${date})`;
  });
  return each.join("; ");
}
