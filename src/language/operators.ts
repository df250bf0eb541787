import { marksWithin } from "../value/marks";
import { type Num, negate } from "../value/number";
import { BOOL, NUMBER, type Type } from "../value/type";
import { typeName } from "../value/type-name";
import { boolValue, isKnown, numberValue, UnknownContent, unmarked, type Value, withMarks } from "../value/value";
import { throughCandidates } from "./candidates";
import { converted } from "./converted";
import type { ReleaseTraits } from "./environment";
import { LanguageError } from "./error";
import { type Arithmetic, computed, isArithmetic } from "./operators/arithmetic";
import { compared, equality } from "./operators/comparison";
import { isLogical, logical } from "./operators/logic";
import type { BinaryOperator } from "./syntax";
import { unknownBecause, withCandidates } from "./unknowns";

/** Type that both sides of an operator are made to be of; undefined: any. */
export function operandType(operator: BinaryOperator): Type | undefined {
  if (operator === "==" || operator === "!=") return undefined;
  return isLogical(operator) ? BOOL : NUMBER;
}

/** Type of what an operator gives. */
export function resultType(operator: BinaryOperator): Type {
  return isArithmetic(operator) ? NUMBER : BOOL;
}

/** @throws LanguageError for an operand that cannot be one */
export function operand(value: Value, type: Type | undefined, operator: string): Value {
  if (!type) return value;
  const suitable = converted(value, type);
  if (suitable) return suitable;
  throw new LanguageError("language/operand", { operator, expected: typeName(type), found: typeName(value.type) });
}

/**
 * What an operator makes of operands of its type, with the marks of both. Without the short cuts of `&&` and `||`.
 *
 * @throws LanguageError for null where the operator takes none, and for what has no result.
 */
export function binary(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  release: Partial<ReleaseTraits> = {},
): Value {
  const { shortCircuit = true, nullHidesMarks = shortCircuit } = release;
  const apply = ([a, b]: readonly Value[]) => applied(operator, a as Value, b as Value, nullHidesMarks);
  return throughCandidates(apply([left, right]), [left, right], apply);
}

function applied(operator: BinaryOperator, left: Value, right: Value, nullHidesMarks: boolean): Value {
  if (operator === "==" || operator === "!=") {
    const equal = equality(left, right);
    const marked = nullHidesMarks ? equal : withMarks(equal, marksWithin(left) | marksWithin(right));
    return operator === "==" ? marked : inverted(marked);
  }
  if (left.content === null || right.content === null) throw new LanguageError("language/operand-null", { operator });
  if (isLogical(operator)) return logical(operator, left, right);
  const [a, b] = [unmarked(left), unmarked(right)];
  const result = isArithmetic(operator) ? calculated(operator, a, b) : compared(operator, a, b);
  return withMarks(result, left.marks | right.marks);
}

function calculated(operator: Arithmetic, left: Value, right: Value): Value {
  if (!isKnown(left) || !isKnown(right)) return unknownBecause([left, right], NUMBER, { notNull: true });
  return numberValue(computed(operator, left.content as Num, right.content as Num));
}

/**
 * `!value` and `-value`, of a bool or number. An unknown result has no marks, as that of `&&`.
 *
 * @throws LanguageError for null
 */
export function unary(operator: "!" | "-", value: Value): Value {
  if (value.content === null) throw new LanguageError("language/operand-null", { operator });
  if (isKnown(value)) return operator === "!" ? inverted(value) : negated(value);
  const result = unknownBecause([value], operator === "!" ? BOOL : NUMBER, { notNull: true });
  return throughCandidates(result, [value], ([of]) => unary(operator, of as Value));
}

function inverted(value: Value): Value {
  const { content, marks } = value;
  if (!(content instanceof UnknownContent)) return withMarks(boolValue(content !== true), marks);
  const open = withMarks(unknownBecause([value], BOOL, { notNull: true }), marks);
  const candidates = content.refinements.candidates?.map(inverted);
  return candidates ? withCandidates(open, candidates) : open;
}

function negated({ content, marks }: Value): Value {
  return withMarks(numberValue(negate(content as Num)), marks);
}
