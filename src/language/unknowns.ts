import { firstUnknown } from "../value/inspect";
import { refine } from "../value/refinements";
import { DYNAMIC, type Type } from "../value/type";
import {
  type Marks,
  type Origin,
  type Reason,
  type Refinements,
  UNMARKED,
  UnknownContent,
  type Value,
  withMarks,
} from "../value/value";
import { MOST_WEIGHT, marksOfAll, tooHeavy } from "./weight";

/** Of what stands in for a value where something is wrong, or where there is no element. It never reaches a result. */
const STANDS_IN: Reason = { kind: "stand-in", subject: "" };

/** An unknown value that may be anything. */
export function anything(reason: Reason = STANDS_IN): Value {
  return { type: DYNAMIC, content: new UnknownContent(reason), marks: UNMARKED };
}

/** What would be more than is evaluated here; Terraform may know it. */
export function tooMuch(of: readonly Value[]): Value {
  return withMarks(anything(LIMIT), marksOfAll(of));
}

/** What is more than anything may hold is not known: it would be walked through again and again. */
export function limited(value: Value): Value {
  return typeof value.content === "object" && tooHeavy([value]) ? tooMuch([value]) : value;
}

const LIMIT: Reason = { kind: "limit", subject: `${MOST_WEIGHT.toLocaleString("en")}` };

/** Why the result of values is not known: the reason of the first that is unknown itself, or else within. Linear. */
export function reasonOf(values: readonly Value[]): Reason {
  for (const { content } of values) if (content instanceof UnknownContent) return content.reason;
  for (const value of values) {
    const unknown = firstUnknown(value);
    if (unknown) return unknown.reason;
  }
  return STANDS_IN;
}

/** What Terraform itself knows only when it applies. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(["bcrypt()", "timestamp()", "uuid()"]);

/** Whether a value is unknown only to us: where Terraform loses marks with what it does not know, it has them. */
export function isNotEvaluated({ content }: Value): boolean {
  if (!(content instanceof UnknownContent)) return false;
  if (content.reason.kind === "limit") return true;
  if (content.reason.kind !== "expression") return false;
  return !OF_THE_MOMENT.has(content.reason.subject);
}

/**
 * An unknown value of a type that is unknown because of others, with what is known of it all the same. It has no marks but those
 * of what only we do not know.
 */
export function unknownBecause(values: readonly Value[], type: Type, refinements?: Refinements): Value {
  const marks = values.reduce<Marks>((all, value) => all | (isNotEvaluated(value) ? value.marks : UNMARKED), UNMARKED);
  const value: Value = { type, content: new UnknownContent(reasonOf(values)), marks };
  return refinements ? refine(value, refinements) : value;
}

/**
 * An unknown value with all that it may be. It stays unknown, even with one candidate: where Terraform does not know a value,
 * `count` and `for_each` refuse it.
 */
export function withCandidates(value: Value, candidates: readonly Value[]): Value {
  const { content } = value;
  if (!(content instanceof UnknownContent)) return value;
  return {
    ...value,
    content: new UnknownContent(content.reason, { ...content.refinements, candidates }, content.member),
  };
}

/** What an unknown value surely is although Terraform does not know it; any other value as it is. */
export function likelyValue(value: Value): Value {
  const [only, ...more] = (value.content instanceof UnknownContent && value.content.refinements.candidates) || [];
  return only && more.length === 0 ? withMarks(only, value.marks) : value;
}

/** The same value as if nobody knew what it may be. */
export function withoutCandidates(value: Value): Value {
  const { content } = value;
  if (!(content instanceof UnknownContent) || !content.refinements.candidates) return value;
  const { candidates: _, ...refinements } = content.refinements;
  return { ...value, content: new UnknownContent(content.reason, refinements, content.member) };
}

/** More known of an unknown value. It stays unknown, even with one candidate. */
export function refinedFurther(value: Value, more: Refinements): Value {
  const candidates = value.content instanceof UnknownContent ? value.content.refinements.candidates : undefined;
  const result = refine(withoutCandidates(value), more);
  return candidates ? withCandidates(result, candidates) : result;
}

/** Whether a value is no null, whatever it turns out to be. */
export function isNeverNull({ content }: Value): boolean {
  return content instanceof UnknownContent ? content.refinements.notNull === true : content !== null;
}

/**
 * A member of an unknown value: what whoever made it can tell of it, or else an unknown of its type, which is the value of
 * that part of whatever the whole is the value of.
 */
export function memberOfUnknown(value: Value, type: Type, step: string | number): Value {
  const unknown = value.content as UnknownContent;
  const told = unknown.member?.(step);
  if (told) return told;
  const member = { type, content: new UnknownContent(unknown.reason), marks: UNMARKED };
  return value.origin ? { ...member, origin: partOf(value.origin, step) } : member;
}

function partOf({ owner, path }: Origin, step: string | number): Origin {
  return { owner, path: [...path, step] };
}
