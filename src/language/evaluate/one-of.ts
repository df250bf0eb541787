import { sameOrigin } from "../../value/origin";
import { commonRefinements, rangeOf, refine } from "../../value/refinements";
import { isCollection, sameType, type Type } from "../../value/type";
import {
  isMembers,
  nullValue,
  type Refinements,
  UNMARKED,
  UnknownContent,
  type Value,
  withOrigin,
} from "../../value/value";
import { asCandidates, possibilities } from "../candidates";
import { converted } from "../converted";
import type { TraversalStep } from "../syntax";
import { isNeverNull, memberOfUnknown, reasonOf, withCandidates } from "../unknowns";

/**
 * One of two values, without marks, as nobody knows the condition yet: an unknown, with what is known of both
 * (HCL's ConditionalExpr), the values that it may have, and parts of which the same can be told.
 */
export function eitherValue(condition: Value, yes: Value, no: Value, type: Type): Value {
  const taken = onlyBranch(condition, yes, no);
  if (taken && (yes !== taken || no !== taken)) return eitherValue(condition, taken, taken, type);
  if (yes.content === null && no.content === null) return nullValue(type);
  const member = (step: TraversalStep) => partOfOne(condition, yes, no, type, step);
  const isOne = yes.origin !== undefined && sameOrigin(yes.origin, no.origin);
  // Where both are one value the condition is no reason.
  const reason = reasonOf([isOne ? yes : condition]);
  const unknown: Value = { type, content: new UnknownContent(reason, {}, member), marks: UNMARKED };
  const value = refine(unknown, knownOfBoth(yes, no));
  const candidates = candidatesOf(yes, no, type);
  const one = candidates ? withCandidates(value, candidates) : value;
  return isOne && yes.origin ? withOrigin(one, yes.origin) : one;
}

/** The branch that a condition takes if it can turn out one way only. */
function onlyBranch({ content }: Value, yes: Value, no: Value): Value | undefined {
  const candidates = content instanceof UnknownContent ? content.refinements.candidates : undefined;
  if (candidates?.length !== 1) return undefined;
  return candidates[0]?.content === true ? yes : no;
}

/** What both branches may be, made to be of the common type. */
function candidatesOf(yes: Value, no: Value, type: Type): readonly Value[] | undefined {
  const [a, b] = [possibilities(yes), possibilities(no)];
  if (!a || !b) return undefined;
  const all = [...a, ...b].map((value) => converted(value, type));
  return all.every((value) => value !== undefined) ? asCandidates(all) : undefined;
}

/** Ranges of numbers and lengths of collections of one type; of anything else only that it is no null. */
function knownOfBoth(yes: Value, no: Value): Refinements {
  const notNull = isNeverNull(yes) && isNeverNull(no) ? { notNull: true } : {};
  const numbers = yes.type.kind === "number" && no.type.kind === "number";
  if (!numbers && !(isCollection(yes.type) && sameType(yes.type, no.type))) return notNull;
  const { candidates: _, ...ranges } = commonRefinements(rangeOf(yes), rangeOf(no));
  return ranges;
}

/** What is known of a member that both values have. Nothing of what is secret in one of them. */
function partOfOne(condition: Value, yes: Value, no: Value, type: Type, step: TraversalStep): Value | undefined {
  const member = memberType(type, step);
  const [a, b] = [partOf(yes, step), partOf(no, step)];
  if (!member || !a || !b || a.marks !== UNMARKED || b.marks !== UNMARKED) return undefined;
  return sameType(a.type, member) && sameType(b.type, member) ? eitherValue(condition, a, b, member) : undefined;
}

function memberType(type: Type, step: TraversalStep): Type | undefined {
  if (isCollection(type)) return type.element;
  if (type.kind === "tuple") return typeof step === "number" ? type.elements[step] : undefined;
  return type.kind === "object" && typeof step === "string" ? type.attributes.get(step) : undefined;
}

function partOf(value: Value, step: TraversalStep): Value | undefined {
  const { content, type } = value;
  if (content instanceof UnknownContent)
    return typeof step === "string" && type.kind === "object" ? attributeOf(value, step) : undefined;
  if (typeof step === "number") return Array.isArray(content) && type.kind !== "set" ? content[step] : undefined;
  return isMembers(content) ? content.get(step) : undefined;
}

function attributeOf(value: Value, name: string): Value | undefined {
  const type = value.type.kind === "object" ? value.type.attributes.get(name) : undefined;
  return type && memberOfUnknown(value, type, name);
}
