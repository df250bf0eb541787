import { type Marks, UNMARKED, type Value } from "../value/value";

/** What a value may hold: elements, and letters by the 32. Nobody writes so much by hand; a few lines can make it. */
export const MOST_WEIGHT = 2_000_000;

/** How often loops go round while one expression is evaluated, with all that it needs. */
export const MOST_ROUNDS = 1_000_000;

const LETTERS = 32;

/** What is in more than one place is weighed once, and counts in each. */
const kept = new WeakMap<object, number>();

/** How much a value would take if it were written out. However deep it is: nothing here calls itself. */
export function valueWeight(value: Value): number {
  const outermost = opened(value);
  if (typeof outermost === "number") return outermost;
  const open = [outermost];
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const { done, value: member } = inner.members.next();
    if (done) {
      kept.set(inner.content, inner.weight);
      open.pop();
      const around = open.at(-1);
      if (around) around.weight += inner.weight;
      continue;
    }
    const next = opened(member);
    if (typeof next === "number") inner.weight += next;
    else open.push(next);
  }
  return outermost.weight;
}

/** A collection that is being weighed. */
interface Weighing {
  readonly content: object;
  readonly members: Iterator<Value, undefined>;
  weight: number;
}

/** The weight of what is known at once; else a collection whose members are weighed next. */
function opened({ content }: Value): number | Weighing {
  if (typeof content === "string") return 1 + content.length / LETTERS;
  if (!Array.isArray(content) && !(content instanceof Map)) return 1;
  const members = (content as readonly Value[] | ReadonlyMap<string, Value>).values();
  return kept.get(content) ?? { content, members, weight: 1 };
}

/** Whether values are more together than anything that is evaluated may hold. */
export function tooHeavy(values: readonly Value[]): boolean {
  let weight = 0;
  for (const value of values) weight += valueWeight(value);
  return weight > MOST_WEIGHT;
}

/** Marks of values and of all that is in them, each looked at once, in however many places it is. */
export function marksOfAll(values: readonly Value[]): Marks {
  const seen = new Set<unknown>();
  const open = [...values];
  let marks: Marks = UNMARKED;
  for (let value = open.pop(); value; value = open.pop()) {
    marks |= value.marks;
    const { content } = value;
    if (typeof content !== "object" || content === null || seen.has(content)) continue;
    seen.add(content);
    if (Array.isArray(content)) for (const member of content as readonly Value[]) open.push(member);
    else if (content instanceof Map) open.push(...content.values());
  }
  return marks;
}

let depth = 0;
let rounds = 0;

/** Evaluates, and counts the rounds of its loops, those of what it needs included. */
export function countingRounds<T>(evaluate: () => T): T {
  if (depth === 0) rounds = 0;
  depth += 1;
  try {
    return evaluate();
  } finally {
    depth -= 1;
  }
}

/** One more round of a loop; false: there were too many. */
export function oneMoreRound(): boolean {
  rounds += 1;
  return rounds <= MOST_ROUNDS;
}
