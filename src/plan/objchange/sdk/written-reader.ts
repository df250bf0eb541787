import { fieldsAlong } from "./address";
import type { Field, Fields } from "./field";
import { UNKNOWN_TEXT, weakText } from "./go-text";
import { type Go, GoSet } from "./go-value";
import { hashOf } from "./hash";
import { type FoundValue, found, fromText, NOT_FOUND, type Reader, readBlock, readList, typedMembers } from "./reader";
import type { Written } from "./written";

/**
 * Reads a configuration, with the defaults of the schema (ConfigFieldReader). Elements of sets are asked for by the codes of
 * their hashes, and stand in the configuration by numbers.
 */
export class WrittenReader implements Reader {
  private readonly numbers = new Map<string, ReadonlyMap<string, number>>();
  private readonly known = new Map<string, FoundValue>();
  private readonly within: Reader = { read: (address) => this.readAt(address) };

  constructor(
    private readonly written: Written,
    private readonly fields: Fields,
  ) {}

  read(address: readonly string[]): FoundValue {
    const key = address.join(".");
    let answer = this.known.get(key);
    if (!answer) {
      const numbered = this.numbered(address);
      answer = numbered ? this.readAt(numbered) : NOT_FOUND;
      this.known.set(key, answer);
    }
    return answer;
  }

  /** The address by the numbers of elements; undefined where a set has no such element. */
  numbered(address: readonly string[]): readonly string[] | undefined {
    const along = fieldsAlong(address, this.fields);
    const parts = [...address];
    for (const [i, field] of along.entries()) {
      const next = parts[i + 1];
      if (field.kind !== "set" || i === along.length - 1 || next === undefined || next === "#") continue;
      const number = this.numbersOf(parts.slice(0, i + 1), field).get(next);
      if (number === undefined) return undefined;
      parts[i + 1] = String(number);
    }
    return parts;
  }

  private numbersOf(address: readonly string[], field: Field): ReadonlyMap<string, number> {
    const key = address.join(".");
    if (!this.numbers.has(key)) this.readSet(address, field);
    return this.numbers.get(key) ?? new Map();
  }

  /** @param address with the numbers of elements */
  private readAt(address: readonly string[]): FoundValue {
    const field = fieldsAlong(address, this.fields).at(-1);
    if (!field) return NOT_FOUND;
    const key = address.join(".");
    switch (field.kind) {
      case "list":
        return this.written.isUnknown(key) ? UNKNOWN : readList(this.within, address);
      case "set":
        return this.written.isUnknown(key) ? UNKNOWN : this.readSet(address, field);
      case "map":
        return this.written.isUnknown(key) ? UNKNOWN : this.readMap(key, field);
      case "object":
        return this.written.isUnknown(key) ? UNKNOWN : readBlock(this.within, address, field.fields as Fields);
      default:
        return this.readOne(key, field);
    }
  }

  private readOne(key: string, field: Field): FoundValue {
    const [written, isThere] = this.written.get(key);
    const raw = isThere ? written : field.default;
    if (raw === undefined) return NOT_FOUND;
    const computed = isThere && this.written.hasUnknown(key);
    return found(fromText(weakText(raw), field, computed), computed);
  }

  private readMap(key: string, field: Field): FoundValue {
    const [written, isThere] = this.written.get(key);
    if (!isThere) return NOT_FOUND;
    if (!(written instanceof Map)) return UNKNOWN;
    const members = written as ReadonlyMap<string, Go>;
    // One member that is not known makes the whole map unknown.
    for (const value of members.values()) if (value === UNKNOWN_TEXT) return UNKNOWN;
    return found(typedMembers(members, field));
  }

  private readSet(address: readonly string[], field: Field): FoundValue {
    const set = new GoSet(hashOf(field));
    const list = readList(this.within, address);
    if (!list.exists) return { ...NOT_FOUND, value: set };
    if (list.computed) return found(set, true);
    const key = address.join(".");
    const numbers = new Map<string, number>();
    for (const [i, element] of (list.value as readonly Go[]).entries())
      numbers.set(set.add(element, this.holdsUnknown(`${key}.${i}.`, field.fields)), i);
    this.numbers.set(key, numbers);
    return found(set);
  }

  private holdsUnknown(prefix: string, fields: Fields | undefined): boolean {
    if (!fields) return false;
    for (const [name, field] of fields) {
      if (this.written.hasUnknown(prefix + name) || this.holdsUnknown(`${prefix}${name}.`, field.fields)) return true;
    }
    return false;
  }
}

const UNKNOWN = found(undefined, true);
