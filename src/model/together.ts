import { isObject, type Json } from "./json";
import { remoteStates } from "./remote-states";
import type { StackPart } from "./stack-part";

/**
 * The stacks of an app, in groups that need nothing of each other: two stacks stand together when one reads the other's
 * outputs or has to be applied after it, or when both name one object of the cloud by its id. Each group can be evaluated by itself, whichever process
 * does it. Groups come in the order of their first stack. Linear in all values.
 */
export function stacksTogether(parts: readonly StackPart[]): StackPart[][] {
  if (parts.length < 2) return parts.map((part) => [part]);
  const sets = new Sets(parts.length);
  joinReaders(parts, sets);
  joinByIds(parts, sets);
  const groups = new Map<number, StackPart[]>();
  for (const [i, part] of parts.entries()) {
    const group = groups.get(sets.find(i));
    if (group) group.push(part);
    else groups.set(sets.find(i), [part]);
  }
  return [...groups.values()];
}

function joinReaders(parts: readonly StackPart[], sets: Sets): void {
  const numbers = new Map(parts.map(({ name, nameInApp = name }, i) => [nameInApp, i]));
  for (const [i, { needs = [] }] of parts.entries()) {
    for (const name of needs) {
      const other = numbers.get(name);
      if (other !== undefined) sets.join(i, other);
    }
  }
  for (const { reader, owner } of remoteStates(parts)) sets.join(reader, owner);
}

/** Ids as the cloud gives them, `vpc-bp1q2w3e`, or one that a state holds. */
function joinByIds(parts: readonly StackPart[], sets: Sets): void {
  const owners = new Map<string, number>();
  const name = (id: string, i: number) => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, i);
    else sets.join(owner, i);
  };
  for (const [i, { prior }] of parts.entries()) {
    for (const { mode, attributes } of prior?.objects ?? []) {
      const { id } = attributes;
      if (mode === "managed" && typeof id === "string" && id !== "") name(id, i);
    }
  }
  for (const [i, part] of parts.entries()) {
    stringsOf(part, (text) => {
      if (isId(text) || owners.has(text)) name(text, i);
    });
  }
}

/** Every text that is written in a stack, outside of comments. */
export function stringsOf({ blocks, variables, locals, outputs, declared }: StackPart, visit: Visit): void {
  for (const { body } of blocks) strings(body, visit);
  for (const values of [variables, locals, outputs]) for (const value of values.values()) strings(value, visit);
  for (const { id } of declared?.imports ?? []) strings(id, visit);
}

export type Visit = (text: string) => void;

/** Resource groups, images, snapshots and keys are shared by stacks that have nothing else to do with each other. */
function isId(text: string): boolean {
  return /^[a-z]{1,8}-(?=[a-z]*\d)[a-z0-9]+$/.test(text) && !/^(?:rg|m|s|key)-/.test(text);
}

function strings(value: Json | undefined, visit: Visit): void {
  if (typeof value === "string") visit(value);
  else if (Array.isArray(value)) for (const entry of value) strings(entry, visit);
  else if (isObject(value)) for (const key in value) if (key !== "//") strings(value[key], visit);
}

/** Disjoint sets of numbers; each is named by its smallest. */
class Sets {
  private readonly above: number[];

  constructor(size: number) {
    this.above = Array.from({ length: size }, (_, i) => i);
  }

  find(of: number): number {
    let root = of;
    while (this.above[root] !== root) root = this.above[root] as number;
    // The next look is shorter.
    for (let at = of; at !== root; ) [at, this.above[at]] = [this.above[at] as number, root];
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.above[Math.max(first, second)] = Math.min(first, second);
  }
}
