import { BOOL, NUMBER } from "../../value/type";
import { type Value, withMarks } from "../../value/value";
import { throughCandidates } from "../candidates";
import { binary, operand, operandType, resultType, unary } from "../operators";
import { isLogical, shortCircuit } from "../operators/logic";
import type { Scope } from "../scope";
import type { BinaryNode, UnaryNode } from "../syntax";
import { unknownBecause } from "../unknowns";
import { attempt, errorOf, Failure, firstError, type Outcome, toValue, unless } from "./outcome";

/** `left operator right` (HCL's BinaryOpExpr) */
export function binaryOperation(node: BinaryNode, left: Outcome, right: Outcome, scope: Scope): Outcome {
  const { operator } = node;
  const type = operandType(operator);
  const [a, b] = [
    attempt(node.left, () => operand(toValue(left), type, operator)),
    attempt(node.right, () => operand(toValue(right), type, operator)),
  ];
  const unsuitable = firstError([a, b]);
  const standIn = unknownBecause([toValue(a), toValue(b)], resultType(operator), { notNull: true });
  if (unsuitable) return new Failure(firstError([left, right]) ?? unsuitable, standIn);
  const [x, y] = [toValue(a), toValue(b)];
  const withChoices = (value: Value) =>
    throughCandidates(value, [x, y], ([a, b]) => binary(operator, a as Value, b as Value));
  const isNew = scope.release?.shortCircuit ?? true;
  if (isLogical(operator) && isNew) {
    const decided = shortCircuit(operator, x, y, left instanceof Failure);
    if (decided) return unless(errorOf(decided.by === "left" ? left : right), withChoices(decided.value));
  }
  const error = firstError([left, right]);
  // Before there were short cuts, marks went lost where an operand fails.
  if (error) return new Failure(error, isNew ? withMarks(standIn, x.marks | y.marks) : standIn);
  const result = attempt(node, () => binary(operator, x, y, scope.release));
  return result instanceof Failure ? new Failure(result.error, standIn) : result;
}

/** `!of` and `-of` (HCL's UnaryOpExpr) */
export function unaryOperation(node: UnaryNode, of: Outcome): Outcome {
  const type = node.operator === "!" ? BOOL : NUMBER;
  const result = attempt(node, () => unary(node.operator, operand(toValue(of), type, node.operator)));
  const error = firstError([of, result]);
  return error ? new Failure(error, unknownBecause([toValue(of)], type)) : result;
}
