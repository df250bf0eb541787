import { memo } from "../memo";
import { type Content, EPHEMERAL, isMembers, type Marks, SENSITIVE, UNMARKED, type Value } from "./value";

const ALL = SENSITIVE | EPHEMERAL;
/** Contents do not change: what was found in a large one is kept, so that a list may be asked as often as it is used. */
const WORTH_KEEPING = 8;

/** The marks of a value and of all that is in it. Linear, once for each content. */
export function marksWithin(value: Value): Marks {
  const { content, marks } = value;
  if (typeof content !== "object" || content === null || marks === ALL) return marks;
  if (Array.isArray(content)) return marks | (content.length < WORTH_KEEPING ? marksOfAll(content) : kept(content));
  if (!isMembers(content)) return marks;
  return marks | (content.size < WORTH_KEEPING ? marksOfAll(content) : kept(content));
}

const kept = memo((content: Content & object): Marks => marksOfAll(content));

function marksOfAll(content: Content): Marks {
  let marks = UNMARKED;
  if (Array.isArray(content)) for (const element of content) marks |= marksWithin(element);
  else if (isMembers(content))
    for (const name of content.keys()) {
      marks |= marksWithin(content.get(name) as Value);
      if (marks === ALL) break;
    }
  return marks;
}

/** The same value without any mark, also within. The same object where there is none. Linear. */
export function unmarkedDeep(value: Value): Value {
  return withoutMarks(value, ALL);
}

/** The same value without these marks, also within. The same object where there are none. Linear. */
export function withoutMarks(value: Value, marks: Marks): Value {
  if ((marksWithin(value) & marks) === UNMARKED) return value;
  const { content } = value;
  const rest = value.marks & ~marks;
  if (Array.isArray(content)) {
    const elements: Value[] = [];
    for (const element of content) elements.push(withoutMarks(element, marks));
    return { ...value, content: elements, marks: rest };
  }
  if (!isMembers(content)) return rest === value.marks ? value : { ...value, marks: rest };
  const members = new Map<string, Value>();
  for (const name of content.keys()) members.set(name, withoutMarks(content.get(name) as Value, marks));
  return { ...value, content: members, marks: rest };
}
