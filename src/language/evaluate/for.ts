import { isKnown, type Marks, tupleValue, UNMARKED, type Value } from "../../value/value";
import { throughCandidates } from "../candidates";
import { LanguageError } from "../error";
import type { ForNode, Node } from "../syntax";
import { keyText, objectType, tupleType } from "./collections";
import type { EvaluationContext } from "./context";
import { type Loop, type LoopResult, loop } from "./loop";
import { errorOf, Failure, type Outcome, placed, toValue } from "./outcome";

/** `[for … : value]` and `{for … : key => value}` */
export function forExpression(node: ForNode, of: Outcome, context: EvaluationContext): Outcome {
  const { key } = node;
  const make = (over: Outcome) =>
    key ? objectFor(node, key, over, context) : tupleFor(node, node.value, over, context);
  return overCandidates(make, of);
}

/** The tuple of what comes of each element. */
export function tupleFor(node: Loop & Node, body: Node, of: Outcome, context: EvaluationContext): Outcome {
  const values: Value[] = [];
  return loop(
    node,
    of,
    context,
    (inner, found) => {
      const value = inner.run(body, inner);
      found.error ??= errorOf(value);
      values.push(toValue(value));
    },
    () => ({ type: tupleType(node, values), content: values, marks: UNMARKED }),
  );
}

function objectFor(node: ForNode, keyNode: Node, of: Outcome, context: EvaluationContext): Outcome {
  const groups = new Map<string, Value[]>();
  return loop(
    node,
    of,
    context,
    (inner, found) => {
      const name = nameOf(keyNode, inner, found);
      if (name === undefined) return;
      const value = inner.run(node.value, inner);
      found.error ??= errorOf(value);
      const group = groups.get(name);
      if (!group) groups.set(name, [toValue(value)]);
      else if (node.grouped) group.push(toValue(value));
      else found.error ??= placed(duplicate(name, found.marks), keyNode);
    },
    () => {
      const members = new Map<string, Value>();
      for (const [name, values] of groups) members.set(name, node.grouped ? tupleValue(values) : (values[0] as Value));
      return { type: objectType(node, members), content: members, marks: UNMARKED };
    },
  );
}

/** The key of an element; undefined where it leaves the result open. Behind the first such, less is told to be wrong. */
function nameOf(keyNode: Node, inner: EvaluationContext, found: LoopResult): string | undefined {
  const raw = inner.run(keyNode, inner);
  // Also where something is wrong with it: that counts apart.
  const key = isKnown(toValue(raw)) ? keyText(toValue(raw), keyNode) : raw;
  found.marks |= toValue(key).marks;
  found.error ??= errorOf(raw) ?? (found.unknown ? undefined : errorOf(key));
  if (isKnown(toValue(key))) return toValue(key).content as string;
  found.unknown ??= toValue(key);
  return undefined;
}

function duplicate(key: string, marks: Marks): LanguageError {
  return marks === UNMARKED
    ? new LanguageError("language/for-duplicate", { key })
    : new LanguageError("language/for-duplicate-secret");
}

/** A loop over what is one of several known values gives one of several results. */
function overCandidates(make: (of: Outcome) => Outcome, of: Outcome): Outcome {
  const result = make(of);
  if (result instanceof Failure) return result;
  return throughCandidates(result, [toValue(of)], ([candidate]) => {
    const outcome = make(candidate as Value);
    if (outcome instanceof Failure) throw outcome.error;
    return outcome;
  });
}
