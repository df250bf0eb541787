import type { Problem } from "../model/problem";
import type { Result } from "../policy/result";
import { countResult, waived } from "../report/counts";
import { gateReason, listed } from "../report/gate";
import type { Words } from "../report/words";

/** What the process exits with; see docs/cli.md. */
export const EXIT = { clean: 0, gate: 1, changes: 2, broken: 3 } as const;

export interface Exit {
  readonly code: number;
  /** Why, in words. */
  readonly reason: string;
}

/** The last line on screen. */
export function exitLine({ code, reason }: Exit): string {
  return `eniplan: exit ${code}: ${reason}`;
}

export function exitOf(result: Result, words: Words, detailed: boolean): Exit {
  const { findings, changes, unplanned } = countResult(result);
  if (!result.gate.passed) {
    const { reasons } = result.gate;
    // Nothing that was looked at fails; what was not could have.
    const code = reasons.every(({ kind }) => kind === "not-run") ? EXIT.broken : EXIT.gate;
    return { code, reason: reasons.map((reason) => gateReason(reason, words)).join(words.semicolon) };
  }
  const changed = changes.add + changes.change + changes.destroy - replaced(result);
  const parts = [words.phrase("exit.clean")];
  if (findings.warning > 0) parts.push(words.phrase("heading.warning", { n: findings.warning }));
  if (findings.undecided > 0) parts.push(words.phrase("summary.undecided", { n: findings.undecided }));
  parts.push(...waived(findings, words));
  if (result.plan) parts.push(words.phrase(changed > 0 ? "exit.changes" : "exit.no-changes", { n: changed }));
  if (unplanned > 0) parts.push(words.phrase("heading.unplanned", { n: unplanned }));
  const reason = parts.join(words.comma);
  // What could not be planned may change, so it does not pass for "no change".
  return { code: detailed && changed + unplanned > 0 ? EXIT.changes : EXIT.clean, reason };
}

export function exitOfProblems(problems: readonly Problem[], words: Words): Exit {
  const ids = listed([...new Set(problems.map(({ id }) => id))], words);
  return { code: EXIT.broken, reason: words.phrase("exit.problem", { n: problems.length, ids }) };
}

/** A replacement counts as added and as destroyed, but is one change. */
function replaced(result: Result): number {
  return (result.plan?.changes ?? []).filter(({ kind }) => kind === "replace").length;
}
