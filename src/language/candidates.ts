import { ConversionError } from "../value/convert";
import { sameValue } from "../value/equal";
import { isWhollyKnown } from "../value/inspect";
import { marksWithin } from "../value/marks";
import { sameOrigin } from "../value/origin";
import { setValue } from "../value/set";
import { hasDynamic, isCollection, objectOf, type Type, tupleOf } from "../value/type";
import { isMembers, UNMARKED, UnknownContent, unmarked, type Value, withMarks } from "../value/value";
import { LanguageError } from "./error";
import { withCandidates } from "./unknowns";

/** Beyond so many, nobody asks for each of them any more. */
const MOST_CANDIDATES = 64;

/** What each of several values may be. */
type Choices = readonly (readonly Value[])[];

/**
 * The result of an operation on values, with what it may be where it is not known: what the operation gives for each of the
 * values that its operands may have. Costs nothing unless candidates are there; then at most 64 times the operation.
 */
export function throughCandidates(
  result: Value,
  operands: readonly Value[],
  operation: (operands: readonly Value[]) => Value,
): Value {
  const { content } = result;
  if (!(content instanceof UnknownContent) || content.refinements.candidates) return result;
  const choices = choicesOf(operands);
  const given = choices && outcomes(operands, choices, operation);
  // What is more secret than Terraform takes the result for is not told.
  if (!given || given.some(({ marks }) => (marks | result.marks) !== result.marks)) return result;
  const candidates = asCandidates(given);
  if (candidates) return withCandidates(result, candidates);
  const [only, ...more] = given;
  return only && more.length === 0 ? likely(result, only) : result;
}

/** What it surely is, although parts of that are not known: unknown like the result, and the value of the same thing. */
function likely(result: Value, only: Value): Value {
  if (only.content instanceof UnknownContent) return only;
  return marksWithin(only) === UNMARKED ? withCandidates(result, [only]) : result;
}

/** The different ones of values that are all known and not secret; undefined where they are not, or too many. */
export function asCandidates(values: readonly Value[]): readonly Value[] | undefined {
  const different: Value[] = [];
  for (const value of values) {
    const bare = unmarked(value);
    if (!isWhollyKnown(bare) || marksWithin(bare) !== UNMARKED) return undefined;
    if (!different.some((other) => sameValue(other, bare))) different.push(bare);
    if (different.length > MOST_CANDIDATES) return undefined;
  }
  return different;
}

/** All values that a value may have, itself if it is known; undefined: nobody knows. Linear in its size. */
export function possibilities(value: Value): readonly Value[] | undefined {
  const { content } = value;
  if (content instanceof UnknownContent)
    return content.refinements.candidates?.map((one) => withMarks(one, value.marks));
  if (isWhollyKnown(value)) return [value];
  // The type of the elements would have to be found anew.
  if (isCollection(value.type) && hasDynamic(value.type)) return undefined;
  const members = membersOf(value);
  const choices: (readonly Value[])[] = [];
  for (const member of members) {
    const choice = possibilities(member);
    if (!choice) return undefined;
    choices.push(choice);
  }
  return combinations(members, choices)?.map((combination) => withMembers(value, combination));
}

/** A value without what Terraform does not know of it: candidates, and what it is the value of. Linear. */
export function asTerraformKnows(value: Value): Value {
  const { content, type, marks } = value;
  if (content instanceof UnknownContent) {
    const { candidates: _, shape: __, ...refinements } = content.refinements;
    return { type, marks, content: new UnknownContent(content.reason, refinements) };
  }
  if (isWhollyKnown(value)) return value;
  return withMembers(value, membersOf(value).map(asTerraformKnows));
}

/**
 * Of operands that are unknown what they may be, where it is known of all. Where none is unknown itself, what is not known
 * stands within them.
 */
function choicesOf(operands: readonly Value[]): Choices | undefined {
  const within = !operands.some(({ content }) => content instanceof UnknownContent);
  const choices: (readonly Value[])[] = [];
  for (const operand of operands) {
    const choice = within || operand.content instanceof UnknownContent ? possibilities(operand) : [operand];
    if (!choice) return undefined;
    choices.push(choice);
  }
  return within && choices.every(({ length }) => length === 1) ? undefined : choices;
}

/** What an operation gives for each combination; undefined where it fails for one. */
function outcomes(
  operands: readonly Value[],
  choices: Choices,
  operation: (operands: readonly Value[]) => Value,
): readonly Value[] | undefined {
  try {
    const all = combinations(operands, choices);
    return all?.map(operation);
  } catch (error) {
    if (error instanceof LanguageError || error instanceof ConversionError) return undefined;
    throw error;
  }
}

/** One of each, in all ways: two values of one origin are always the same. Undefined: too many. */
function combinations(values: readonly Value[], choices: Choices): readonly (readonly Value[])[] | undefined {
  let all: Value[][] = [[]];
  for (const [i, choice] of choices.entries()) {
    const twin = choice.length > 1 ? twinOf(values, i) : -1;
    if (twin >= 0) {
      for (const combination of all) combination.push(combination[twin] as Value);
      continue;
    }
    if (all.length * choice.length > MOST_CANDIDATES) return undefined;
    const [only] = choice;
    if (choice.length === 1 && only) for (const combination of all) combination.push(only);
    else all = all.flatMap((combination) => choice.map((value) => [...combination, value]));
  }
  return all;
}

/** The place of an earlier value of the same origin, or -1. */
function twinOf(values: readonly Value[], place: number): number {
  const origin = values[place]?.origin;
  const twin = origin ? values.findIndex((value) => sameOrigin(value.origin, origin)) : place;
  return twin < place ? twin : -1;
}

function membersOf({ content }: Value): readonly Value[] {
  if (Array.isArray(content)) return content;
  return isMembers(content) ? [...content.keys()].map((name) => content.get(name) as Value) : [];
}

/** The same with other members, which may have types by now that were open: those are known of tuples and objects. */
function withMembers(value: Value, members: readonly Value[]): Value {
  const { content, type } = value;
  if (type.kind === "set") return setValue(members, type.element);
  if (!isMembers(content)) {
    return { ...value, content: members, type: type.kind === "tuple" ? tupleOf(members.map(typeOf)) : type };
  }
  const all = new Map([...content.keys()].map((name, i) => [name, members[i] as Value]));
  const types = () => objectOf(new Map([...all].map(([name, member]) => [name, member.type])));
  return { ...value, content: all, type: type.kind === "object" ? types() : type };
}

function typeOf({ type }: Value): Type {
  return type;
}
