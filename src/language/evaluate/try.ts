import { isWhollyKnown } from "../../value/inspect";
import { marksWithin } from "../../value/marks";
import { BOOL, DYNAMIC } from "../../value/type";
import {
  FALSE,
  isMembers,
  numberValue,
  TRUE,
  UNMARKED,
  UnknownContent,
  type Value,
  withMarks,
  withOrigin,
} from "../../value/value";
import { attribute, index } from "../access";
import { possibilities } from "../candidates";
import { LanguageError } from "../error";
import type { CallNode, TraversalStep } from "../syntax";
import { isNotEvaluated, reasonOf, unknownBecause, withCandidates } from "../unknowns";
import { Failure, type Outcome, placed } from "./outcome";

/** An argument that is evaluated only when it is asked for. */
export type Argument = () => Outcome;

/**
 * The first argument with which nothing is wrong (HCL's tryfunc). One that is not wholly known may still turn out wrong, so that
 * the result may be anything, unless what is not known of it is only what somebody else decides.
 */
export function tryFirst(node: CallNode, args: readonly Argument[]): Outcome {
  if (args.length === 0) return new Failure(placed(new LanguageError("language/try-none"), node));
  for (const argument of args) {
    const outcome = argument();
    if (!(outcome instanceof Failure)) return isWhollyKnown(outcome) ? outcome : notYet(outcome);
  }
  return new Failure(placed(new LanguageError("language/try-failed"), node));
}

/** Whether an expression is worth something (HCL's tryfunc). */
export function can(argument: Argument): Outcome {
  const outcome = argument();
  if (outcome instanceof Failure) return FALSE;
  if (isWhollyKnown(outcome)) return TRUE;
  const open = unknownBecause([outcome], BOOL);
  return isSettled(outcome) ? withCandidates(open, [TRUE]) : open;
}

/**
 * A value as one of which Terraform knows nothing yet. Where it cannot turn out wrong, it is told what it is the value of, what
 * it may be, and the same of its parts; but nothing of what is secret, since the unknown has lost its marks.
 */
function notYet(value: Value): Value {
  const open = unknownBecause([value], DYNAMIC);
  if (isNotEvaluated(open)) return withMarks(open, marksWithin(value));
  if (!isSettled(value)) return open;
  if (marksWithin(value) !== UNMARKED) return value.origin ? withOrigin(open, value.origin) : open;
  const candidates = possibilities(value) ?? (value.type.kind === "dynamic" ? undefined : [value]);
  const content = new UnknownContent(reasonOf([value]), candidates ? { candidates } : {}, (step) =>
    partOf(value, step),
  );
  return { ...open, content, ...(value.origin ? { origin: value.origin } : {}) };
}

function partOf(value: Value, step: TraversalStep): Value | undefined {
  try {
    return notYet(typeof step === "number" ? index(value, numberValue(step)) : attribute(value, step));
  } catch (error) {
    if (error instanceof LanguageError) return undefined;
    throw error;
  }
}

/**
 * Whether all that is unknown within a value is what somebody else decides, an id for instance: then the expression cannot turn
 * out wrong. A step into an unknown list can: the list may turn out shorter.
 */
function isSettled({ content, origin }: Value): boolean {
  if (content instanceof UnknownContent)
    return (origin?.path.length ?? 2) < 2 || content.refinements.candidates !== undefined;
  if (Array.isArray(content)) return content.every(isSettled);
  if (!isMembers(content)) return true;
  for (const name of content.keys()) if (!isSettled(content.get(name) as Value)) return false;
  return true;
}
