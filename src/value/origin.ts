import { memo } from "../memo";
import type { Origin, Value } from "./value";
import { UnknownContent } from "./value";

/** More than this is not compared: the text of a key would grow with every use. */
const LONGEST_KEY = 1024;

/** What a function gave for arguments of which one is not known: the same for the same arguments. Not of random ones. */
export class Derived {
  constructor(
    readonly name: string,
    readonly args: readonly Value[],
    /** The same for two that are the same. */
    readonly key: string,
  ) {}
}

let next = 0;
const numberOf = memo((_owner: object) => next++);

/** Whether two values are of one origin, and so the same. */
export function sameOrigin(a: Origin | undefined, b: Origin | undefined): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  if (!sameOwner(a.owner, b.owner) || a.path.length !== b.path.length) return false;
  return a.path.every((step, i) => step === b.path[i]);
}

function sameOwner(a: object, b: object): boolean {
  return a === b || (a instanceof Derived && b instanceof Derived && a.key === b.key);
}

/** A text that two origins have in common exactly if they are the same, as long as the process runs. */
export function originKey({ owner, path }: Origin): string {
  const steps = path.length === 0 ? "" : JSON.stringify(path);
  if (owner instanceof Derived) return owner.key + steps;
  return `#${numberOf(owner)}${steps}`;
}

/**
 * The origin of what a function gave; undefined where one of the unknown arguments has none itself, or there are too many.
 * `keyOf` tells known values apart.
 */
export function derivedOrigin(
  name: string,
  args: readonly Value[],
  keyOf: (known: Value) => string | undefined,
): Origin | undefined {
  const keys: string[] = [];
  let length = name.length;
  for (const arg of args) {
    const key = arg.content instanceof UnknownContent ? arg.origin && originKey(arg.origin) : keyOf(arg);
    if (key === undefined) return undefined;
    length += key.length;
    if (length > LONGEST_KEY) return undefined;
    keys.push(key);
  }
  return { owner: new Derived(name, args, `${name}(${keys.join()})`), path: [] };
}
