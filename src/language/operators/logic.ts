import { BOOL } from "../../value/type";
import { boolValue, isKnown, UNMARKED, UnknownContent, type Value, withMarks } from "../../value/value";
import { unknownBecause, withCandidates } from "../unknowns";

export type Logical = "||" | "&&";

export function isLogical(operator: string): operator is Logical {
  return operator === "||" || operator === "&&";
}

/** Of two bools. An unknown result has no marks: go-cty leaves them to AndFunc and OrFunc, which it does not call then. */
export function logical(operator: Logical, left: Value, right: Value): Value {
  if (!isKnown(left) || !isKnown(right)) return open(operator, left, right);
  const [a, b] = [left.content === true, right.content === true];
  return withMarks(boolValue(operator === "||" ? a || b : a && b), left.marks | right.marks);
}

/** What one side decides, and which one; what is wrong with the other does not matter then. */
export interface Decision {
  readonly value: Value;
  readonly by: "left" | "right";
}

/**
 * `&&` and `||` since Terraform 1.12 (HCL's Operation.ShortCircuit). Undefined: no side decides. `leftFails`: something is
 * wrong with the left side.
 */
export function shortCircuit(operator: Logical, left: Value, right: Value, leftFails: boolean): Decision | undefined {
  const decision = decided(operator, left, right, leftFails);
  return decision && { by: decision.by, value: withMarks(decision.value, left.marks | right.marks) };
}

function decided(operator: Logical, left: Value, right: Value, leftFails: boolean): Decision | undefined {
  const deciding = operator === "||";
  const [a, b] = [truth(left), truth(right)];
  if (a === undefined && b === undefined)
    return leftFails ? undefined : { value: open(operator, left, right), by: "left" };
  if (a === deciding) return { value: boolValue(deciding), by: "left" };
  if (b === deciding) return { value: boolValue(deciding), by: "right" };
  if (a === undefined) return { value: open(operator, left, right), by: "left" };
  return b === undefined ? { value: open(operator, left, right), by: "right" } : undefined;
}

/** A null counts as false here (go-cty Value.False). */
function truth({ content }: Value): boolean | undefined {
  return content instanceof UnknownContent ? undefined : content === true;
}

/** Where one side can turn out only as what decides, so does the result. */
function open(operator: Logical, left: Value, right: Value): Value {
  const deciding = operator === "||";
  const value = unknownBecause([left, right], BOOL, { notNull: true });
  return [left, right].some((side) => isOnly(side, deciding)) ? withCandidates(value, [boolValue(deciding)]) : value;
}

function isOnly({ content, marks }: Value, bool: boolean): boolean {
  if (!(content instanceof UnknownContent) || marks !== UNMARKED) return false;
  const { candidates } = content.refinements;
  return candidates?.length === 1 && candidates[0]?.content === bool;
}
