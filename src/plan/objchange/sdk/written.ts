import type { Attributes } from "../../../schema/attribute";
import { type Num, numberText, safeInteger, toBigInt, toDouble } from "../../../value/number";
import { isMembers, type Members, UnknownContent, type Value } from "../../../value/value";
import { UNKNOWN_TEXT } from "./go-text";
import type { Go } from "./go-value";

/** A configuration as the SDK reads it: without types, with a text in the place of what is not known (ResourceConfig). */
export class Written {
  private readonly root: Go;
  /** Addresses of what is not known, as far as it is a whole attribute or element. */
  private readonly unknown: ReadonlySet<string>;

  /** @param value an object of the type of the schema, with blocks */
  constructor(value: Value, attributes: Attributes) {
    this.root = rawBlock(value, attributes);
    const unknown = new Set<string>();
    collectUnknown(value, "", unknown);
    this.unknown = unknown;
  }

  isUnknown(key: string): boolean {
    return this.unknown.has(key);
  }

  /** Whether anything in what is at a key is not known. */
  hasUnknown(key: string): boolean {
    return containsUnknown(this.get(key)[0]);
  }

  /** What is written at a key: `rules.0.port`, `rules.#`. Keys of maps may have dots. */
  get(key: string): Place {
    const parts = key === "" ? [] : key.split(".");
    let current: Go = this.root;
    for (const [i, part] of parts.entries()) {
      const place = memberAt(current, part);
      // What is left may be the key of a map, dots and all.
      if (!place[1]) return i > 0 && current instanceof Map ? memberOf(current, parts.slice(i)) : ABSENT;
      current = place[0];
      if (i < parts.length - 1 && !isCollection(current)) return this.keyWithDots(parts, i);
    }
    return [current, true];
  }

  /** A text in the middle of a key: then the key of a map begins with it, and goes on. */
  private keyWithDots(parts: readonly string[], i: number): Place {
    const around = parts.slice(0, i);
    const [members, isThere] = around.length === 0 ? [this.root, true] : this.get(around.join("."));
    return isThere && members instanceof Map ? memberOf(members, parts.slice(i)) : ABSENT;
  }
}

type Place = readonly [value: Go, isThere: boolean];

function isCollection(value: Go): boolean {
  return value instanceof Map || Array.isArray(value);
}

function memberAt(value: Go, part: string): Place {
  if (value instanceof Map) return memberOf(value, [part]);
  if (!Array.isArray(value)) return ABSENT;
  if (part === "#") return [value.includes(UNKNOWN_TEXT) ? UNKNOWN_TEXT : value.length, true];
  return /^\d+$/.test(part) && Number(part) < value.length ? [value[Number(part)], true] : ABSENT;
}

const ABSENT: Place = [undefined, false];

function memberOf(members: ReadonlyMap<string, Go>, parts: readonly string[]): Place {
  const key = parts.join(".");
  return members.has(key) ? [members.get(key), true] : ABSENT;
}

function containsUnknown(value: Go): boolean {
  if (value === UNKNOWN_TEXT) return true;
  if (Array.isArray(value)) return value.some(containsUnknown);
  if (!(value instanceof Map)) return false;
  for (const member of value.values()) if (containsUnknown(member)) return true;
  return false;
}

/** A block: what is null is left out, and so are blocks of which there is none (ConfigValueFromHCL2Block). */
function rawBlock({ content }: Value, attributes: Attributes): Go {
  const members = new Map<string, Go>();
  if (!isMembers(content)) return members;
  for (const [name, attribute] of attributes) {
    const value = content.get(name);
    if (!value || value.content === null || attribute.block === "single") continue;
    const raw = attribute.block ? rawBlocks(value, attribute.attributes as Attributes) : rawValue(value);
    if (raw !== undefined) members.set(name, raw);
  }
  return members;
}

function rawBlocks({ content }: Value, attributes: Attributes): Go {
  if (content instanceof UnknownContent) return UNKNOWN_TEXT;
  const elements = content as readonly Value[];
  if (elements.length === 0) return undefined;
  return elements.map((one) => (one.content instanceof UnknownContent ? UNKNOWN_TEXT : rawBlock(one, attributes)));
}

function rawValue({ type, content }: Value): Go {
  if (content instanceof UnknownContent) return UNKNOWN_TEXT;
  if (content === null) return undefined;
  if (Array.isArray(content)) return content.map(rawValue);
  if (isMembers(content)) return rawMembers(content);
  return type.kind === "number" ? rawNumber(content as Num) : (content as string | boolean);
}

function rawMembers(content: Members): Go {
  const members = new Map<string, Go>();
  for (const name of content.keys()) {
    const raw = rawValue(content.get(name) as Value);
    if (raw !== undefined) members.set(name, raw);
  }
  return members;
}

const INT64 = 2n ** 63n;

/** An int where the number is one of 64 bits, and else a float64. */
function rawNumber(n: Num): Go {
  const small = safeInteger(n);
  if (small !== undefined) return small;
  const whole = /^-?\d+$/.test(numberText(n)) ? toBigInt(n) : undefined;
  return whole !== undefined && whole >= -INT64 && whole < INT64 ? whole : toDouble(n);
}

function collectUnknown({ content }: Value, path: string, into: Set<string>): void {
  if (content === null) return;
  if (content instanceof UnknownContent) {
    if (path !== "") into.add(path);
    return;
  }
  const prefix = path === "" ? "" : `${path}.`;
  if (Array.isArray(content)) {
    for (const [i, element] of content.entries()) collectUnknown(element as Value, `${prefix}${i}`, into);
  } else if (isMembers(content)) {
    for (const name of content.keys()) collectUnknown(content.get(name) as Value, prefix + name, into);
  }
}
