import { equals } from "../../value/equal";
import { isWhollyKnown } from "../../value/inspect";
import { compare, type Num } from "../../value/number";
import { BOOL } from "../../value/type";
import { boolValue, isKnown, UnknownContent, unmarked, type Value } from "../../value/value";
import { asTerraformKnows } from "../candidates";
import { unknownBecause, withCandidates } from "../unknowns";

export type Comparison = "<" | "<=" | ">" | ">=";

/** Whether values are equal. What Terraform does not know, though we do, is unknown, and may be only that. */
export function equality(left: Value, right: Value): Value {
  const equal = equals(left, right);
  if (!isKnown(equal) || (isWhollyKnown(left) && isWhollyKnown(right))) return equal;
  const asTerraform = equals(asTerraformKnows(left), asTerraformKnows(right));
  return isKnown(asTerraform) ? equal : withCandidates(asTerraform, [unmarked(equal)]);
}

/** Which of two numbers is the greater, of unknown ones where their ranges decide. */
export function compared(operator: Comparison, left: Value, right: Value): Value {
  const [a, b] = operator === "<" || operator === "<=" ? [left, right] : [right, left];
  const [x, y] = [boundsOf(a), boundsOf(b)];
  const orEqual = operator === "<=" || operator === ">=";
  const answer = orEqual ? decided(x, y, reaches, below) : decided(x, y, below, reaches);
  if (isKnown(a) && isKnown(b)) return boolValue(answer === true);
  const open = unknownBecause([left, right], BOOL, { notNull: true });
  if (answer === undefined) return open;
  // Where only the bounds themselves decide, Terraform does not know (go-cty Value.LessThan).
  if (below(x.max, y.min) || below(y.max, x.min)) return boolValue(answer);
  return withCandidates(open, [boolValue(answer)]);
}

interface Bounds {
  readonly min?: Num;
  readonly max?: Num;
}

type Order = (a: Num | undefined, b: Num | undefined) => boolean;

/** Whether all of one range is before all of another, or none of it; undefined: neither. */
function decided(a: Bounds, b: Bounds, before: Order, after: Order): boolean | undefined {
  if (before(a.max, b.min)) return true;
  return after(b.max, a.min) ? false : undefined;
}

function boundsOf({ content }: Value): Bounds {
  return content instanceof UnknownContent ? content.refinements : { min: content as Num, max: content as Num };
}

function below(a: Num | undefined, b: Num | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) < 0;
}

/** Below, or the same. */
function reaches(a: Num | undefined, b: Num | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) <= 0;
}
