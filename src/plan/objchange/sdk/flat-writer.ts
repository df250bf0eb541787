import { fieldAt } from "./address";
import type { Field, Fields } from "./field";
import { shortNumber } from "./go-text";
import { type Go, type GoMap, GoSet } from "./go-value";
import { hashOf } from "./hash";

/** Writes values into flat attributes (MapFieldWriter). */
export class FlatWriter {
  readonly flat = new Map<string, string>();

  constructor(private readonly fields: Fields) {}

  /** Nothing where the address leads nowhere. */
  write(address: readonly string[], value: Go): void {
    const field = fieldAt(address, this.fields);
    if (field) this.writeField(address.join("."), value, field);
  }

  private writeField(key: string, value: Go, field: Field): void {
    const { kind } = field;
    if (kind === "list") this.writeList(key, (value ?? []) as readonly Go[], field);
    else if (kind === "set") this.writeSet(key, value, field);
    else if (kind === "map") this.writeMap(key, value as GoMap | undefined);
    else if (kind === "object") this.writeBlock(key, value as GoMap, field.fields as Fields);
    else this.flat.set(key, textOf(value, field));
  }

  private writeList(key: string, elements: readonly Go[], field: Field): void {
    elements.forEach((element, i) => {
      this.writeElement(`${key}.${i}`, element, field);
    });
    this.flat.set(`${key}.#`, String(elements.length));
  }

  private writeSet(key: string, value: Go, field: Field): void {
    const set = value instanceof GoSet ? value : new GoSet(hashOf(field));
    if (Array.isArray(value)) for (const element of value) set.add(element);
    for (const [code, element] of set.entries()) this.writeElement(`${key}.${code}`, element, field);
    this.flat.set(`${key}.#`, String(set.size));
  }

  private writeElement(key: string, element: Go, { fields, element: schema }: Field): void {
    if (fields) this.writeBlock(key, (element ?? new Map()) as GoMap, fields);
    else if (schema) this.writeField(key, element, schema);
  }

  private writeMap(key: string, members: GoMap | undefined): void {
    // An empty text says that the map is taken away.
    if (!members) {
      this.flat.set(key, "");
      return;
    }
    for (const [name, value] of members) this.flat.set(`${key}.${name}`, String(value ?? ""));
    this.flat.set(`${key}.%`, String(members.size));
  }

  private writeBlock(key: string, members: GoMap, fields: Fields): void {
    for (const [name, value] of members) {
      const field = fields.get(name);
      if (field) this.writeField(`${key}.${name}`, value, field);
    }
  }
}

function textOf(value: Go, { kind }: Field): string {
  if (value === undefined) return "";
  // FormatFloat(x, 'G', -1, 64)
  return kind === "float" ? shortNumber(value as number).toUpperCase() : String(value);
}
