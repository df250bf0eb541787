import { convert } from "../value/convert";
import { equals } from "../value/equal";
import { marksWithin } from "../value/marks";
import { add, compare, divide, isInfinite, modulo, multiply, type Num, negate, sign, subtract } from "../value/number";
import { BOOL, NUMBER, type Type } from "../value/type";
import { typeName } from "../value/type-name";
import { Unknown } from "../value/unknown";
import { boolValue, FALSE, isKnown, numberValue, TRUE, unmarked, type Value, withMarks } from "../value/value";
import { throughCandidates } from "./candidates";
import { LanguageError } from "./error";
import type { ReleaseTraits } from "./scope";
import type { BinaryOperator } from "./syntax";
import { unknownBecause } from "./unknowns";

type Logical = "||" | "&&";
type Comparison = "<" | "<=" | ">" | ">=";
type Arithmetic = "+" | "-" | "*" | "/" | "%";

/** Type that both sides of an operator are made to be of; undefined: any. */
export function operandType(operator: BinaryOperator): Type | undefined {
  if (operator === "==" || operator === "!=") return undefined;
  return operator === "||" || operator === "&&" ? BOOL : NUMBER;
}

/** Type of what an operator gives. */
export function resultType(operator: BinaryOperator | "!"): Type {
  return ARITHMETIC.has(operator) ? NUMBER : BOOL;
}

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/", "%"]);

/** @throws LanguageError for an operand that cannot be one */
export function operand(value: Value, type: Type | undefined, operator: string): Value {
  if (!type) return value;
  try {
    return convert(value, type);
  } catch {
    throw new LanguageError("language/operand", {
      operator,
      expected: typeName(type),
      found: typeName(value.type),
    });
  }
}

/**
 * What an operator makes of operands of its type, with the marks of both.
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
    const equal = nullHidesMarks
      ? equals(left, right)
      : withMarks(equals(left, right), marksWithin(left) | marksWithin(right));
    return operator === "==" ? equal : inverted(equal);
  }
  if (left.content === null || right.content === null) throw new LanguageError("language/operand-null", { operator });
  if (isLogical(operator)) return logical(operator, left, right);
  return withMarks(calculated(operator, unmarked(left), unmarked(right)), left.marks | right.marks);
}

function calculated(operator: Comparison | Arithmetic, left: Value, right: Value): Value {
  if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=") {
    return compared(operator, left, right);
  }
  if (!isKnown(left) || !isKnown(right)) {
    return unknownBecause([left, right], NUMBER, { notNull: true });
  }
  return numberValue(computed(operator, left.content as Num, right.content as Num));
}

function isLogical(operator: BinaryOperator): operator is Logical {
  return operator === "||" || operator === "&&";
}

/** An unknown result has no marks: go-cty leaves them to AndFunc and OrFunc, which it does not call then. */
function logical(operator: Logical, left: Value, right: Value): Value {
  if (!isKnown(left) || !isKnown(right)) return unknownBool(left, right);
  const [a, b] = [left.content === true, right.content === true];
  return withMarks(boolValue(operator === "||" ? a || b : a && b), left.marks | right.marks);
}

/** As math/big.Float: what divides by zero is infinite, and some of that has no result. */
function computed(operator: Arithmetic, left: Num, right: Num): Num {
  if (undefinedResult(operator, left, right)) throw new LanguageError("language/no-number", { operator });
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
    case "%":
      return modulo(left, right);
  }
}

function undefinedResult(operator: Arithmetic, left: Num, right: Num): boolean {
  const infinite = isInfinite(left) && isInfinite(right);
  if (operator === "+") return infinite && sign(left) !== sign(right);
  if (operator === "-") return infinite && sign(left) === sign(right);
  if (operator === "/") return infinite || (sign(left) === 0 && sign(right) === 0);
  if (operator === "%") return isInfinite(right) || (isInfinite(left) && sign(right) !== 0);
  return (isInfinite(left) && sign(right) === 0) || (isInfinite(right) && sign(left) === 0);
}

/** Known of unknown numbers, too, where their ranges decide (go-cty Value.LessThan). */
function compared(operator: Comparison, left: Value, right: Value): Value {
  const [a, b] = operator === "<" || operator === "<=" ? [left, right] : [right, left];
  const less = lessThan(a, b);
  if (less === true) return TRUE;
  if (operator === "<" || operator === ">") return less === false ? FALSE : unknownBool(left, right);
  const equal = equals(a, b);
  if (equal.content === true) return TRUE;
  return less === false && equal.content === false ? FALSE : unknownBool(left, right);
}

function unknownBool(left: Value, right: Value): Value {
  return unknownBecause([left, right], BOOL, { notNull: true });
}

function lessThan(a: Value, b: Value): boolean | undefined {
  const [least, greatest] = [boundsOf(a), boundsOf(b)];
  if (below(least.max, greatest.min)) return true;
  if (below(greatest.max, least.min)) return false;
  return isKnown(a) && isKnown(b) ? false : undefined;
}

function boundsOf({ content }: Value): { readonly min?: Num; readonly max?: Num } {
  return content instanceof Unknown ? content.refinements : { min: content as Num, max: content as Num };
}

function below(a: Num | undefined, b: Num | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) < 0;
}

/**
 * `&&` and `||` since Terraform 1.12: what one side decides, the other cannot spoil, not even by being wrong. Undefined: no
 * side decides. `leftFails` and `rightFails` tell whether something was wrong with that side; so does `dropped` of the result.
 */
export function shortCircuit(
  operator: Logical,
  left: Value,
  right: Value,
  leftFails: boolean,
): { readonly value: Value; readonly decidedBy: "left" | "right" } | undefined {
  const decided = decision(operator, left, right, leftFails);
  return decided && { ...decided, value: withMarks(decided.value, left.marks | right.marks) };
}

function decision(
  operator: Logical,
  left: Value,
  right: Value,
  leftFails: boolean,
): { readonly value: Value; readonly decidedBy: "left" | "right" } | undefined {
  const deciding = operator === "||";
  // A null counts as false here (HCL's Value.False).
  const says = ({ content }: Value) => (content instanceof Unknown ? undefined : content === true);
  const [a, b] = [says(left), says(right)];
  if (a === undefined && b === undefined) {
    return leftFails ? undefined : { value: unknownBool(left, right), decidedBy: "left" };
  }
  if (a === deciding) return { value: boolValue(deciding), decidedBy: "left" };
  if (b === deciding) return { value: boolValue(deciding), decidedBy: "right" };
  if (a === undefined) return { value: unknownBool(left, right), decidedBy: "left" };
  return b === undefined ? { value: unknownBool(left, right), decidedBy: "right" } : undefined;
}

/**
 * `!value` and `-value`, of a bool or number. An unknown result has no marks, as that of `&&`.
 *
 * @throws LanguageError for null
 */
export function unary(operator: "!" | "-", value: Value): Value {
  if (value.content === null) throw new LanguageError("language/operand-null", { operator });
  if (isKnown(value)) return (operator === "!" ? inverted : negated)(value);
  const result = unknownBecause([value], operator === "!" ? BOOL : NUMBER, { notNull: true });
  return throughCandidates(result, [value], ([of]) => unary(operator, of as Value));
}

function inverted(value: Value): Value {
  const { content, marks } = value;
  if (content instanceof Unknown) return withMarks(unknownBool(value, value), marks);
  return withMarks(boolValue(content !== true), marks);
}

function negated({ content, marks }: Value): Value {
  return withMarks(numberValue(negate(content as Num)), marks);
}
