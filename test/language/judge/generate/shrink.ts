import { type Expression, leaf, textOf } from "./expression";
import { text, tuple } from "./literal";

const SMALL: readonly Expression[] = [
  text("a"),
  text(""),
  leaf("1"),
  leaf("0"),
  leaf("true"),
  leaf("null"),
  tuple([]),
  leaf("{}"),
];

/**
 * Expressions made of less: a part alone, without a part, with something small in the place of a part. Each once, the
 * smallest first. Some of them mean nothing, because a name is bound no longer.
 */
export function smaller(expression: Expression): Expression[] {
  const length = textOf(expression).length;
  const found = new Map<string, Expression>();
  for (const candidate of candidates(expression)) {
    const written = textOf(candidate);
    if (written.length < length) found.set(written, candidate);
  }
  return [...found].sort(([a], [b]) => a.length - b.length).map(([, candidate]) => candidate);
}

function* candidates(expression: Expression): Iterable<Expression> {
  yield* SMALL;
  yield* expression.children;
  const { children, least = children.length } = expression;
  for (let i = least; i < children.length; i += 1)
    yield { ...expression, children: children.filter((_, at) => at !== i) };
  for (const [i, child] of children.entries()) {
    for (const other of candidates(child))
      yield { ...expression, children: children.map((same, at) => (at === i ? other : same)) };
  }
}
