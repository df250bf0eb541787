import type { Missing } from "../../model/answer";
import type { Finding } from "../../rules/rule";
import type { Screen } from "../screen";
import { firstFew } from "./listed";

/** What is shown of a group at most, so that a thousand undecided checks do not drown one error. */
const SUBJECTS_SHOWN = 3;

/** One missing thing, with the checks that wait for it. */
interface Gap {
  readonly subject: string;
  readonly findings: Finding[];
}

/**
 * Undecided findings by what is missing: first the kind that would decide most, and of each kind first the thing that
 * would decide most, with a few of the rules and addresses that wait for it.
 */
export function renderUndecided(screen: Screen, findings: readonly Finding[]): string[] {
  const undecided = findings.filter((finding) => finding.status === "undecided");
  if (undecided.length === 0) return [];
  const { words, colors } = screen;
  const kinds = groupBy(undecided, ({ missing }) => missing?.kind ?? "");
  return [
    colors.bold(colors.magenta(words.phrase("heading.undecided", { n: undecided.length }))),
    "",
    ...bySize(kinds).flatMap((group) => [...renderKind(screen, group), ""]),
  ];
}

function renderKind(screen: Screen, findings: readonly Finding[]): string[] {
  const { words, colors } = screen;
  const gaps = bySize(groupBy(findings, ({ missing, address }) => missing?.subject ?? address)).map(
    (group): Gap => ({ subject: group[0]?.missing?.subject ?? group[0]?.address ?? "", findings: group }),
  );
  const missing: Missing | undefined = findings[0]?.missing;
  const about = missing ? words.missing(missing) : undefined;
  const what = gaps.length === 1 ? about?.what : about?.many;
  const lines = screen.text(
    `${what ?? ""}${words.colon}${colors.magenta(words.phrase("undecided.group", { n: findings.length }))}`,
    0,
  );
  for (const gap of gaps.slice(0, SUBJECTS_SHOWN)) lines.push(...renderGap(screen, gap, gaps.length === 1));
  const rest = gaps.length - SUBJECTS_SHOWN;
  if (rest > 0) lines.push(...screen.text(words.phrase("undecided.more", { n: rest }), 4, colors.dim));
  if (about) lines.push(...screen.labelled(words.phrase("label.to-decide"), about.todo));
  return lines;
}

/** `subject: rules: addresses`; the subject is left out where the line above names it. */
function renderGap(screen: Screen, { subject, findings }: Gap, alone: boolean): string[] {
  const rules = firstFew(screen, [...new Set(findings.map(({ rule }) => rule))]);
  const addresses = firstFew(screen, [...new Set(findings.map(({ address }) => address))]);
  const parts = [...(alone ? [] : [subject]), rules, addresses];
  return screen.text(parts.join(screen.words.colon), 4, screen.colors.dim);
}

function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** The largest first; of equal ones the one that was found first. */
function bySize(groups: ReadonlyMap<string, Finding[]>): Finding[][] {
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
