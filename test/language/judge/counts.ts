import { type Case, usesOfCase } from "./generate/case";
import { isWrong, type Verdict } from "./verdict";

/** How often one part of the language was exercised, and what came of it. */
export interface Count {
  exercised: number;
  agreed: number;
  undecided: number;
  wrong: number;
}

export interface Counts {
  readonly total: Count & { more: number; weaker: number; errors: number; notJudged: number; known: number };
  readonly byUse: ReadonlyMap<string, Count>;
}

export function countVerdicts(cases: readonly Case[], verdicts: readonly Verdict[]): Counts {
  const total = { ...newCount(), more: 0, weaker: 0, errors: 0, notJudged: 0, known: 0 };
  const byUse = new Map<string, Count>();
  for (const [i, verdict] of verdicts.entries()) {
    add(total, verdict);
    if (verdict.kind === "more") total.more += 1;
    if (verdict.kind === "weaker") total.weaker += 1;
    if (verdict.kind === "not judged") total.notJudged += 1;
    if (verdict.error) total.errors += 1;
    else if (verdict.known) total.known += 1;
    for (const use of usesOfCase(cases[i] as Case)) {
      const count = byUse.get(use) ?? newCount();
      byUse.set(use, count);
      add(count, verdict);
    }
  }
  return { total, byUse };
}

function newCount(): Count {
  return { exercised: 0, agreed: 0, undecided: 0, wrong: 0 };
}

function add(count: Count, verdict: Verdict): void {
  count.exercised += 1;
  if (isWrong(verdict)) count.wrong += 1;
  else if (verdict.kind === "undecided" || verdict.kind === "undecided error") count.undecided += 1;
  else if (verdict.kind !== "not judged") count.agreed += 1;
}

/** Which part of what terraform knows we leave undecided, from 0 to 1. */
export function undecidedShare(verdicts: readonly Verdict[]): number {
  const known = verdicts.filter((verdict) => verdict.known);
  return known.filter(({ kind }) => kind === "undecided").length / Math.max(known.length, 1);
}

export function summary({ total }: Counts): string {
  const { exercised, agreed, undecided, wrong, more, weaker, errors, notJudged } = total;
  return (
    `${exercised} expressions: ${agreed} agreed (${errors} of all are refused by terraform; of ${more} we know more than ` +
    `terraform, of ${weaker} less about what both do not know), ${undecided} undecided, ${wrong} wrong, ${notJudged} not judged`
  );
}

/** By function and form, as docs/expressions.md has it. */
export function table({ byUse }: Counts): string {
  const rows = [...byUse].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([use, { exercised, agreed, undecided }]) => {
    return `| \`${use.replaceAll("|", "\\|")}\` | ${exercised} | ${agreed} | ${undecided} |`;
  });
  return ["| part | times | agreed | undecided |", "|---|---|---|---|", ...lines].join("\n");
}
