import type { SensitivePath } from "../../schema/sensitive";
import { isMembers, type Marks, SENSITIVE, UNMARKED, type Value, withMarks } from "../../value/value";

/*
 * Terraform shows a provider no marks: it takes them off, and puts them back where they were (UnmarkDeepWithPaths,
 * MarkWithPaths), with those that the schema demands.
 */

type Path = readonly (string | number)[];

interface Marked {
  readonly path: Path;
  readonly marks: Marks;
}

/** Where a value has marks. Those of a set's elements are the set's. Linear. */
export function markPaths(value: Value): readonly Marked[] {
  const found: Marked[] = [];
  collect(value, [], found);
  return found;
}

function collect({ content, marks }: Value, path: Path, into: Marked[]): void {
  if (marks !== UNMARKED) into.push({ path, marks });
  if (Array.isArray(content)) {
    for (const [i, element] of content.entries()) collect(element as Value, [...path, i], into);
  } else if (isMembers(content)) {
    for (const name of content.keys()) collect(content.get(name) as Value, [...path, name], into);
  }
}

/** A value with marks at the places that it has. */
export function withMarksAt(value: Value, marked: readonly Marked[]): Value {
  return marked.reduce((one, { path, marks }) => changedAt(one, path, (found) => withMarks(found, marks)), value);
}

function changedAt(value: Value, [step, ...rest]: Path, change: (found: Value) => Value): Value {
  if (step === undefined) return change(value);
  const { type, content } = value;
  if (type.kind === "set") return value;
  if (Array.isArray(content) && typeof step === "number") {
    const element = (content as readonly Value[])[step];
    return element ? { ...value, content: content.toSpliced(step, 1, changedAt(element, rest, change)) } : value;
  }
  const member = isMembers(content) ? content.get(String(step)) : undefined;
  return member ? withMember(value, String(step), changedAt(member, rest, change)) : value;
}

function withMember(value: Value, name: string, member: Value): Value {
  if (!isMembers(value.content)) return value;
  const members = new Map<string, Value>();
  for (const key of value.content.keys()) members.set(key, value.content.get(key) as Value);
  return { ...value, content: members.set(name, member) };
}

/** A value with what the schema calls sensitive marked (configschema, SensitivePaths). */
export function withSensitive(value: Value, paths: readonly SensitivePath[]): Value {
  return paths.reduce(markedSensitive, value);
}

function markedSensitive(value: Value, [name, ...rest]: SensitivePath): Value {
  const member = name !== undefined && isMembers(value.content) ? value.content.get(name) : undefined;
  if (!member || name === undefined) return value;
  return withMember(value, name, rest.length === 0 ? withMarks(member, SENSITIVE) : markedBlocks(member, rest));
}

function markedBlocks(blocks: Value, path: SensitivePath): Value {
  const { type, content } = blocks;
  if (!Array.isArray(content) || content.length === 0)
    return isMembers(content) ? markedSensitive(blocks, path) : blocks;
  if (type.kind === "set") return withMarks(blocks, SENSITIVE);
  return { ...blocks, content: content.map((one) => markedSensitive(one as Value, path)) };
}

/** Whether two values have the same marks at the same places (valueMarksEqual). */
export function sameMarks(a: Value, b: Value): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: Value): string {
  return markPaths(value)
    .map(({ path, marks }) => JSON.stringify([path, marks]))
    .sort()
    .join();
}
