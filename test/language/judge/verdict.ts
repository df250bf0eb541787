import { firstUnknown } from "../../../src/value/inspect";
import type { Value } from "../../../src/value/value";
import { UnknownContent } from "../../../src/value/value";
import { compare, HIDDEN_SECRET, isEphemeral, isLeftAlone, withoutEphemeral } from "./compare";
import type { Question } from "./generate/case";
import type { Ours } from "./ours";
import { holdsUnknown, ToldUnknown } from "./planfile/told";
import { showOurs, showTold } from "./show";
import { type Answer, CRASH } from "./terraform";

export type Kind =
  | "agreed"
  /** Terraform knows it, we do not. */
  | "undecided"
  /** Terraform refuses it, we do not know. */
  | "undecided error"
  /** Neither knows it, but terraform knows more about it. */
  | "weaker"
  /** We know more than terraform. */
  | "more"
  | "other value"
  | "error of ours alone"
  | "error of terraform alone"
  /** Not with an error that we have words for. */
  | "breakdown"
  /** Terraform breaks down. */
  | "not judged";

export interface Verdict {
  readonly kind: Kind;
  /** Terraform refuses it. */
  readonly error: boolean;
  /** Terraform knows all of it. */
  readonly known: boolean;
  readonly terraform: string;
  readonly ours: string;
  /** Where we say something else. */
  readonly differences: readonly string[];
}

const WRONG: ReadonlySet<Kind> = new Set([
  "other value",
  "error of ours alone",
  "error of terraform alone",
  "breakdown",
]);

export function isWrong({ kind }: Verdict): boolean {
  return WRONG.has(kind);
}

/** What is not evaluated, or not believed, hides what else would fail with its result, and what is secret then. */
const LEFT_ALONE = /\b(?:text(?:de|en)codebase64|formatlist)\(/;

const IS_EPHEMERAL = "is ephemeral";

/** What comes of one question. */
export function verdictOn(question: Question, answer: Answer, ours: Ours, validated: Ours = ours): Verdict {
  const [judgedAs, ...lines] = judged(answer, ours, "value" in validated && isEphemeral(validated.value));
  const kind = LEFT_ALONE.test(question.text) ? withHidden(judgedAs, lines) : judgedAs;
  const own = "error" in ours ? `error: ${ours.error}` : showOurs(ours.value);
  return {
    kind,
    error: "error" in answer,
    known: "value" in answer && !holdsUnknown(answer.value),
    terraform: showAnswer(answer),
    ours: own + lines.map((line) => `\n  ${line}`).join(""),
    differences: lines,
  };
}

function withHidden(kind: Kind, lines: readonly string[]): Kind {
  if (kind === "error of terraform alone") return "undecided error";
  return kind === "other value" && lines.every((line) => line.endsWith(HIDDEN_SECRET) || line === IS_EPHEMERAL)
    ? "undecided"
    : kind;
}

/** Terraform refuses what is ephemeral when it validates, before it knows which branch is taken. */
function judged(answer: Answer, ours: Ours, wasEphemeral: boolean): [Kind, ...string[]] {
  if ("error" in ours) return [ours.refused ? judgedError(answer) : "breakdown"];
  if ("error" in answer) return [isNoAnswer(answer) ? "not judged" : unrefused(ours.value)];
  const ephemeral = isEphemeral(ours.value);
  if (answer.ephemeral && !ephemeral && !wasEphemeral) return ["other value", IS_EPHEMERAL];
  // What terraform does not know loses its marks, what we know of it has them.
  const knowsMore = answer.value.content instanceof ToldUnknown && !(ours.value.content instanceof UnknownContent);
  const mayBe = isLeftAlone(ours.value) || knowsMore;
  if (!answer.ephemeral && ephemeral && !mayBe) return ["other value", "is not ephemeral"];
  const { differences, undecided, more, weaker } = compare(answer.value, withoutEphemeral(ours.value));
  if (differences.length > 0) return ["other value", ...differences];
  if (undecided) return ["undecided"];
  return [more ? "more" : weaker ? "weaker" : "agreed"];
}

function judgedError(answer: Answer): Kind {
  if (!("error" in answer)) return "error of ours alone";
  return isNoAnswer(answer) ? "not judged" : "agreed";
}

/** A function of Terraform's breaks down. Newer releases have an answer for some of them: a negative index of `element`. */
const PANIC = /panic in function implementation/;

/** Newer releases find a null in a collection. Source: go-cty 1.18.1 */
const TAKEN_BY_NEWER = /^Invalid value for "value" parameter: argument must not be null/;

/** Terraform has no answer that it means, or newer releases have another. */
function isNoAnswer({ error, detail = "" }: Extract<Answer, { error: string }>): boolean {
  return error === CRASH || PANIC.test(detail) || TAKEN_BY_NEWER.test(detail);
}

function showAnswer(answer: Answer): string {
  if ("error" in answer) return `error: ${answer.error}: ${answer.detail?.slice(0, 200) ?? ""}`;
  return (answer.ephemeral ? "(ephemeral) " : "") + showTold(answer.value);
}

/** What terraform refuses: whether we could not tell because something is not evaluated. */
function unrefused(value: Value): Kind {
  return firstUnknown(value)?.reason.kind === "expression" ? "undecided error" : "error of terraform alone";
}

/**
 * What we knew before the apply and terraform did not, held against what terraform says after it. Of marks nothing is
 * asked, since a choice that is made has those of what is chosen; nor of what fails in the end. What we refuse must fail then.
 */
export function verdictAfterwards(answer: Answer, ours: Ours, before: Verdict): Verdict {
  if ("error" in ours) return "error" in answer ? { ...before, kind: "more" } : before;
  // Of what is ephemeral in the end nothing is told.
  if ("error" in answer || answer.ephemeral) return before;
  const { differences, undecided } = compare(answer.value, withoutEphemeral(ours.value));
  const contradictions = differences.filter((line) => !isOfMarks(line));
  if (before.kind === "other value") {
    // Terraform says otherwise in the end, and just what we said before.
    const isSettled = contradictions.length === 0 && !undecided && !before.differences.some(isOfMarks);
    return isSettled ? { ...before, kind: "more" } : before;
  }
  if (contradictions.length === 0) return before;
  const lines = contradictions.map((line) => `\n  ${line}`).join("");
  const terraform = `${before.terraform}, after apply: ${showTold(answer.value)}`;
  return { ...before, kind: "other value", terraform, ours: before.ours + lines };
}

function isOfMarks(line: string): boolean {
  return line.includes("sensitive") || line.includes("ephemeral");
}
