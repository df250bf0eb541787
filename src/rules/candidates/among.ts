import { type Answer, known, type Missing } from "../../model/answer";
import type { Report, Subject, Violation } from "../rule";

/** Values that a data source may answer. */
export interface Answers {
  /** The data source. */
  readonly from: string;
  readonly values: readonly string[];
  /** An argument that is not known, without which there may be fewer. */
  readonly open?: Missing;
  /** Whether there are no others: an inventory names them all. Default: false. */
  readonly complete?: boolean;
}

/** How many values a reason names. */
const SHOWN = 3;

/**
 * Decides about a value that a data source answers: a violation that every possible answer has is one, what none has is no
 * matter, and what only some have is undecided, with how many and which. Everything else as `report.decide`.
 */
export function decideAmong(
  report: Report,
  subject: Subject,
  value: Answer<string>,
  answers: Answers | undefined,
  check: (known: string, report: Report) => void,
): void {
  if (value.kind !== "unknown" || !answers || answers.values.length === 0) {
    report.decide(subject, value, (one) => check(one, report));
    return;
  }
  const trials = answers.values.map((one) => ({ one, trial: tried((trial) => check(one, trial)) }));
  const failing = trials.filter(({ trial }) => trial.violations > 0);
  const [first] = failing;
  if (first && failing.length === trials.length) {
    check(first.one, report);
    return;
  }
  const missing = missingAmong(answers, trials);
  if (missing) report.undecided(subject, missing);
}

/** The value that a finding is about: as it is configured, or one that a data source may answer. */
export function shown(value: Answer<string>, one: string): Answer<string> {
  return value.kind === "known" ? value : known(one, "catalog");
}

interface Tried {
  readonly one: string;
  readonly trial: Trial;
}

/** What keeps from deciding: an argument that is not known, or that only some fail, or what is not known of one of them. */
function missingAmong(answers: Answers, trials: readonly Tried[]): Missing | undefined {
  const failing = trials.filter(({ trial }) => trial.violations > 0);
  const undecided = trials.filter(({ trial }) => trial.missing);
  const inner = undecided[0]?.trial.missing;
  if (failing.length === 0 && !inner) return undefined;
  if (answers.open) return answers.open;
  if (failing.length > 0) return some(answers, trials, failing);
  // Where it is a matter of two data sources, both are named.
  return inner?.kind === "candidates" ? some(answers, trials, undecided, `; ${inner.subject}`) : inner;
}

function some({ from }: Answers, all: readonly Tried[], found: readonly Tried[], behind = ""): Missing {
  const names = found.slice(0, SHOWN).map(({ one }) => one);
  const more = found.length > SHOWN ? ", …" : "";
  const subject = `${from}: ${found.length}/${all.length} (${names.join(", ")}${more})${behind}`;
  return { kind: "candidates", subject };
}

/** What a check reports, without reporting it. */
export interface Trial extends Report {
  violations: number;
  missing?: Missing;
}

export function tried(check: (report: Report) => void): Trial {
  const trial: Trial = {
    violations: 0,
    violation(_subject: Subject, _violation: Violation) {
      trial.violations++;
    },
    undecided(_subject: Subject, missing: Missing) {
      trial.missing ??= missing;
    },
    decide(subject, value, then) {
      if (value.kind === "known") then(value.value);
      if (value.kind === "unknown") trial.undecided(subject, value.missing);
    },
  };
  check(trial);
  return trial;
}
