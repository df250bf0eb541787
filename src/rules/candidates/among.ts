import type { Missing, Value } from "../../model/value";
import type { Report, Subject, Violation } from "../rule";

/** Values that a data source may answer. */
export interface Answers {
  /** The data source. */
  readonly from: string;
  readonly values: readonly string[];
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
  value: Value<string>,
  answers: Answers | undefined,
  check: (known: string, report: Report) => void,
): void {
  if (value.kind !== "unknown" || !answers || answers.values.length === 0) {
    report.decide(subject, value, (one) => check(one, report));
    return;
  }
  const trials = answers.values.map((one) => ({ one, trial: tried((trial) => check(one, trial)) }));
  const failing = trials.filter(({ trial }) => trial.violations > 0);
  const open = trials.find(({ trial }) => trial.missing);
  const [first] = failing;
  if (first && failing.length === trials.length) check(first.one, report);
  else if (first) {
    const names = failing.slice(0, SHOWN).map(({ one }) => one);
    const more = failing.length > SHOWN ? ", …" : "";
    const subjectText = `${answers.from}: ${failing.length}/${trials.length} (${names.join(", ")}${more})`;
    report.undecided(subject, { kind: "candidates", subject: subjectText });
  } else if (open?.trial.missing) report.undecided(subject, open.trial.missing);
}

/** What a check reports, without reporting it. */
interface Trial extends Report {
  violations: number;
  missing?: Missing;
}

function tried(check: (report: Report) => void): Trial {
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
