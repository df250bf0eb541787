import type { Finding, Severity } from "../../rules/rule";
import { alikeItems, alikeText } from "../items/alike";
import type { Item } from "../items/item";
import type { Paint, Screen } from "../screen";
import { firstFew } from "./listed";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Up to this many violations all are shown; above it, a rule shows only its first ones. */
const ALL_SHOWN = 20;
const SHOWN_PER_RULE: Readonly<Record<Severity, number>> = { error: 5, warning: 2, info: 1 };

export function severityPaint({ colors }: Screen, severity: Severity): Paint {
  const paints: Record<Severity, Paint> = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  return paints[severity];
}

/** The violations, errors first, each with its place, facts and way out. */
export function renderViolations(screen: Screen, items: readonly Item[]): string[] {
  const violations = items.filter(({ finding }) => finding.status === "violation");
  return SEVERITIES.flatMap((severity) => {
    const group = violations.filter(({ finding }) => finding.severity === severity);
    const limit = violations.length > ALL_SHOWN ? SHOWN_PER_RULE[severity] : Number.POSITIVE_INFINITY;
    return group.length === 0 ? [] : [...heading(screen, severity, group.length), ...renderGroup(screen, group, limit)];
  });
}

function heading(screen: Screen, severity: Severity, n: number): string[] {
  const text = screen.words.phrase(`heading.${severity}`, { n });
  return [screen.colors.bold(severityPaint(screen, severity)(text)), ""];
}

function renderGroup(screen: Screen, group: readonly Item[], limit: number): string[] {
  const shown = new Map<string, number>();
  const folded = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { first, others } of alikeItems(group)) {
    const { rule } = first.finding;
    const before = shown.get(rule) ?? 0;
    if (before < limit) {
      shown.set(rule, before + 1);
      lines.push(...renderFinding(screen, first), ...renderOthers(screen, others), "");
    } else folded.set(rule, [...(folded.get(rule) ?? []), ...[first, ...others].map(({ finding }) => finding.address)]);
  }
  for (const [rule, rest] of folded) {
    const params = { n: rest.length, rule, addresses: firstFew(screen, [...new Set(rest)]) };
    lines.push(...screen.text(screen.words.phrase("finding.more", params), 0));
  }
  if (folded.size > 0) lines.push(...screen.text(screen.words.phrase("findings.all"), 0), "");
  return lines;
}

/** The other instances of which the same is to be said. */
function renderOthers(screen: Screen, others: readonly Item[]): string[] {
  return others.length === 0 ? [] : screen.text(alikeText(others, screen.words));
}

export function renderFinding(screen: Screen, item: Item): string[] {
  const { words, colors } = screen;
  const { finding, message, fix, facts } = item;
  const { location, severity, rule, prevents } = finding;
  const place = location ? screen.place(location) : finding.address;
  const label = severityPaint(screen, severity)(words.phrase(`severity.${severity}`));
  return [
    `${colors.bold(place)}  ${colors.bold(label)}  ${rule}`,
    ...screen.text(message),
    ...renderSubject(screen, finding),
    ...(facts === "" ? [] : screen.labelled(words.phrase("label.facts"), facts)),
    ...(fix === undefined ? [] : screen.labelled(words.phrase("label.fix"), fix)),
    ...(prevents.length === 0 ? [] : screen.labelled(words.phrase("label.prevents"), prevents.join(", "))),
  ];
}

/** Construct path and address; what the first line already says is left out. */
function renderSubject(screen: Screen, { path, address, location }: Finding): string[] {
  const named = location ? address : undefined;
  const text = path !== undefined && named !== undefined ? `${path} (${named})` : (path ?? named);
  return text === undefined ? [] : screen.text(text, 2, screen.colors.dim);
}
