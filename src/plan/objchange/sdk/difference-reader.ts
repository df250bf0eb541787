import { fieldAt } from "./address";
import type { Differences } from "./difference";
import type { Field, Fields } from "./field";
import { keysBelow } from "./flat-reader";
import type { Go, GoMap } from "./go-value";
import { GoSet } from "./go-value";
import { hashOf } from "./hash";
import { Keys } from "./keys";
import {
  type FoundValue,
  found,
  fromText,
  merged,
  NOT_FOUND,
  type Reader,
  readBlock,
  readList,
  typedMembers,
} from "./reader";

/** Reads what is after differences, of a state and a configuration (DiffFieldReader). */
export class DifferenceReader implements Reader {
  constructor(
    private readonly differences: Differences,
    private readonly sources: readonly Reader[],
    private readonly fields: Fields,
  ) {}

  read(address: readonly string[]): FoundValue {
    const field = fieldAt(address, this.fields);
    if (!field) return NOT_FOUND;
    switch (field.kind) {
      case "list":
        return readList(this, address);
      case "set":
        return this.readSet(address, field);
      case "map":
        return this.readMap(address, field);
      case "object":
        return readBlock(this, address, field.fields as Fields);
      default:
        return this.readOne(address, field);
    }
  }

  private readOne(address: readonly string[], field: Field): FoundValue {
    const one = this.differences.get(address.join("."));
    if (!one) return merged(this.sources, address);
    return { value: fromText(one.computed ? "" : one.after, field), exists: true, computed: one.computed };
  }

  private readMap(address: readonly string[], field: Field): FoundValue {
    const source = merged(this.sources, address);
    const members = new Map<string, Go>(source.exists && source.value instanceof Map ? (source.value as GoMap) : []);
    let exists = source.exists;
    for (const [name, one] of keysBelow(new Keys(this.differences), `${address.join(".")}.`)) {
      if (name.startsWith("%")) continue;
      exists = true;
      if (one.removed) members.delete(name);
      else members.set(name, one.after);
    }
    return exists ? found(typedMembers(members, field)) : NOT_FOUND;
  }

  private readSet(address: readonly string[], field: Field): FoundValue {
    const prefix = `${address.join(".")}.`;
    const set = new GoSet(hashOf(field));
    const seen = new Set<string>();
    for (const [rest, one] of keysBelow(new Keys(this.differences), prefix)) {
      const code = rest.split(".", 1)[0] as string;
      if (one.removed || rest.endsWith("#") || seen.has(code)) continue;
      seen.add(code);
      set.add(this.read([...address, code]).value);
    }
    if (set.size > 0 || this.differences.has(`${prefix}#`)) return found(set);
    const source = merged(this.sources, address);
    return source.exists ? source : { value: set, exists: false, computed: false };
  }
}
