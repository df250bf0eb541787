import { memo } from "../../../memo";
import { bareField, type Field, type Fields } from "./field";

const COUNT = bareField("int");
const TEXT = bareField("string");

/**
 * The fields that an address leads through, from the outside to what it names: `rules.0.port` leads through the list, one
 * block of it, and the port. Empty where it leads nowhere. (addrToSchema)
 */
export function fieldsAlong(address: readonly string[], fields: Fields): readonly Field[] {
  const found: Field[] = [];
  let within: Fields | undefined = fields;
  let current: Field | undefined;
  for (const [i, part] of address.entries()) {
    if (within) current = within.get(part);
    if (!current) return [];
    found.push(current);
    const next = address[i + 1];
    if (next === undefined) break;
    within = undefined;
    const step = current.kind === "object" ? current : elementAt(current, next);
    if (!step) return [];
    if (current.kind === "object") within = current.fields;
    current = step;
  }
  return found;
}

/** What the part after a collection names: its count, a block, or an element. */
function elementAt(field: Field, part: string): Field | undefined {
  if (field.kind === "map") return field.element ?? TEXT;
  if (field.kind !== "list" && field.kind !== "set") return undefined;
  if (part === "#") return COUNT;
  return field.fields ? blockOf(field.fields) : (field.element ?? TEXT);
}

const blockOf = memo((fields: Fields): Field => ({ ...bareField("object"), fields }));

export function fieldAt(address: readonly string[], fields: Fields): Field | undefined {
  return fieldsAlong(address, fields).at(-1);
}
