import { conforms } from "./conforms";
import { firstUnknown, hasFinalType } from "./inspect";
import { marksWithin } from "./marks";
import { compare, type Num } from "./number";
import { sameOrigin } from "./origin";
import { mayBe } from "./ranges";
import { setKey } from "./set-key";
import { BOOL, sameType } from "./type";
import { boolValue, isNull, type Members, UnknownContent, unknownValue, type Value, withMarks } from "./value";

export { sameValue } from "./same";

/** Known to be equal, known to be not, or else the unknown that keeps one from telling. */
type Answer = boolean | UnknownContent;

/**
 * Whether two values are equal, as Terraform's `==` has it: a bool, unknown where it is not decided, with the marks of both and
 * of all that is in them. Values of different types are not equal, but nulls of any type are. Linear.
 *
 * Two of our own: unknown values of one origin are equal; values with candidates are decided where all pairs agree.
 */
export function equals(a: Value, b: Value): Value {
  const answer = compared(a, b);
  const result =
    answer instanceof UnknownContent ? unknownValue(BOOL, answer.reason, { notNull: true }) : boolValue(answer);
  // Against a null only the null counts, and not what is in the other value (go-cty since 1.18).
  const marks = isNull(a) !== isNull(b) ? a.marks | b.marks : marksWithin(a) | marksWithin(b);
  return withMarks(result, marks);
}

/** Whether two values are known to be equal. Marks do not matter. */
export function surelyEqual(a: Value, b: Value): boolean {
  return compared(a, b) === true;
}

function compared(a: Value, b: Value): Answer {
  const { content: x } = a;
  const { content: y } = b;
  if (x instanceof UnknownContent || y instanceof UnknownContent) return comparedUnknown(a, b);
  if (x === null || y === null) return x === y;
  if (!hasFinalType(a) || !hasFinalType(b)) return comparedUnfinished(a, b);
  if (!sameType(a.type, b.type)) return false;
  switch (a.type.kind) {
    case "number":
      return compare(x as Num, y as Num) === 0;
    case "list":
    case "tuple":
      return comparedElements(x as readonly Value[], y as readonly Value[]);
    case "set":
      return comparedSets(a, b);
    case "map":
    case "object":
      return comparedMembers(x as Members, y as Members);
    default:
      return x === y;
  }
}

function comparedUnknown(a: Value, b: Value): Answer {
  const { content: x } = a;
  const { content: y } = b;
  const open = x instanceof UnknownContent ? x : (y as UnknownContent);
  if (x instanceof UnknownContent && y instanceof UnknownContent) {
    if (sameOrigin(a.origin, b.origin) && sameType(a.type, b.type)) return true;
    return comparedCandidates(a, b) ?? open;
  }
  if (x instanceof UnknownContent ? !mayBe(x, a.type, b) : !mayBe(y as UnknownContent, b.type, a)) return false;
  return comparedCandidates(a, b) ?? open;
}

/** What all pairs of candidates say, if they say the same. */
function comparedCandidates(a: Value, b: Value): boolean | undefined {
  const [left, right] = [candidatesOf(a), candidatesOf(b)];
  if (!left || !right) return undefined;
  let all: boolean | undefined;
  for (const x of left) {
    for (const y of right) {
      const answer = compared(x, y);
      if (typeof answer !== "boolean" || (all !== undefined && answer !== all)) return undefined;
      all = answer;
    }
  }
  return all;
}

function candidatesOf(value: Value): readonly Value[] | undefined {
  return value.content instanceof UnknownContent ? value.content.refinements.candidates : [value];
}

/** Values whose types may still change: they are different if the types can never become the same. */
function comparedUnfinished(a: Value, b: Value): Answer {
  if (!conforms(a.type, b.type) && !conforms(b.type, a.type)) return false;
  return firstUnknown(a) ?? firstUnknown(b) ?? false;
}

/** In order: the first that is not equal or not known decides. */
function comparedElements(a: readonly Value[], b: readonly Value[]): Answer {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const answer = compared(a[i] as Value, b[i] as Value);
    if (answer !== true) return answer;
  }
  return true;
}

/** A member that is known to be different decides, whichever it is: go-cty goes through them in any order. */
function comparedMembers(a: Members, b: Members): Answer {
  if (a.size !== b.size) return false;
  let open: UnknownContent | undefined;
  for (const name of a.keys()) {
    const other = b.get(name);
    if (!other) return false;
    const answer = compared(a.get(name) as Value, other);
    if (answer === false) return false;
    if (answer !== true) open = answer;
  }
  return open ?? true;
}

/** Sets are in the order of their keys: equal ones are equal element by element, but for those that share a key. */
function comparedSets(a: Value, b: Value): Answer {
  const open = firstUnknown(a) ?? firstUnknown(b);
  if (open) return open;
  const [x, y] = [a.content as readonly Value[], b.content as readonly Value[]];
  if (comparedElements(x, y) === true) return true;
  return x.length === y.length && x.every((element, i) => isElement(element, y, i));
}

/** Whether a set has an element, looking only at those of the same key, around the place where it stands in another set. */
function isElement(element: Value, elements: readonly Value[], place: number): boolean {
  const key = setKey(element);
  for (const step of [1, -1]) {
    for (let i = step > 0 ? place : place - 1; i >= 0 && i < elements.length; i += step) {
      const other = elements[i] as Value;
      if (setKey(other) !== key) break;
      if (surelyEqual(element, other)) return true;
    }
  }
  return false;
}
