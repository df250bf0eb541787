import { fieldAt } from "./address";
import type { Field, Fields } from "./field";
import type { Go } from "./go-value";
import { GoSet } from "./go-value";
import { hashOf } from "./hash";
import { Keys } from "./keys";
import { type FoundValue, found, fromText, NOT_FOUND, type Reader, readBlock, readList, typedMembers } from "./reader";

/** Attributes as the SDK keeps them: `rules.#`, `rules.0.port` → text. */
export type Flat = ReadonlyMap<string, string>;

/** Reads flat attributes (MapFieldReader). */
export class FlatReader implements Reader {
  private readonly keys: Keys<string>;

  constructor(
    private readonly flat: Flat,
    private readonly fields: Fields,
  ) {
    this.keys = new Keys(flat);
  }

  read(address: readonly string[]): FoundValue {
    const field = fieldAt(address, this.fields);
    if (!field) return NOT_FOUND;
    switch (field.kind) {
      case "list":
        return readList(this, address);
      case "set":
        return this.readSet(address, field);
      case "map":
        return this.readMap(address.join("."), field);
      case "object":
        return readBlock(this, address, field.fields as Fields);
      default:
        return this.readOne(address.join("."), field);
    }
  }

  private readOne(key: string, field: Pick<Field, "kind">): FoundValue {
    const text = this.flat.get(key);
    return text === undefined ? NOT_FOUND : found(fromText(text, field));
  }

  private readMap(key: string, field: Field): FoundValue {
    const members = new Map<string, Go>();
    let exists = this.flat.get(key) === "";
    for (const [name, text] of keysBelow(this.keys, `${key}.`)) {
      exists = true;
      if (name !== "%" && name !== "#") members.set(name, text);
    }
    return exists ? found(typedMembers(members, field)) : NOT_FOUND;
  }

  private readSet(address: readonly string[], field: Field): FoundValue {
    const prefix = `${address.join(".")}.`;
    const count = this.readOne(`${prefix}#`, { kind: "int" });
    const set = new GoSet(hashOf(field));
    if (!count.exists || Number(count.value) === 0) return { ...count, value: set };
    const seen = new Set<string>();
    for (const [rest] of keysBelow(this.keys, prefix)) {
      if (rest.startsWith("#")) continue;
      const code = rest.split(".", 1)[0] as string;
      if (seen.has(code)) continue;
      set.add(this.read([...address, code]).value);
      seen.add(code);
      if (seen.size >= Number(count.value)) break;
    }
    return found(set);
  }
}

/** What stands below a prefix, under the rest of its key. */
export function* keysBelow<T>(keys: Keys<T>, prefix: string): Generator<[rest: string, value: T]> {
  for (const [key, value] of keys.below(prefix)) yield [key.slice(prefix.length), value];
}
