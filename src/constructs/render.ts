import { listMapper } from "cdktf";
import type { Attribute } from "../provider/descriptor";
import { type AttributeTable, snakeCase, type TableEntry } from "./attribute-table";

/** Attribute values by camelCase name, tokens included. */
export type Values = Readonly<Record<string, unknown>>;

type Rendered = Record<string, unknown>;

/**
 * The attributes under Terraform's names. A name that the table does not know is passed on, so that schema/attribute
 * reports it instead of its being lost.
 */
export function renderJsonAttributes(table: AttributeTable, values: Values): Rendered {
  return render(table, values, (_entry, value) => value, renderJsonAttributes);
}

/** The same with the type annotations that cdktf's HCL writer needs. */
export function renderHclAttributes(table: AttributeTable, values: Values): Rendered {
  return render(table, values, annotate, renderHclAttributes);
}

function render(
  table: AttributeTable,
  values: Values,
  wrap: (entry: TableEntry, value: unknown) => unknown,
  block: (table: AttributeTable, values: Values) => Rendered,
): Rendered {
  const rendered: Rendered = {};
  for (const key in values) {
    const value = values[key];
    if (value === undefined) continue;
    const entry = table.get(key);
    if (!entry) rendered[snakeCase(key)] = value;
    else {
      const { nested } = entry;
      // listMapper leaves tokens alone and moves the blocks of an iterator to where Terraform wants them.
      const inner = nested ? listMapper((element: Values) => block(nested, element), true)(value) : value;
      rendered[entry.name] = wrap(entry, inner);
    }
  }
  return rendered;
}

function annotate({ attribute, nested }: TableEntry, value: unknown): unknown {
  const block = nested !== undefined;
  return { value, isBlock: block, type: kindOf(attribute), storageClassType: storageOf(attribute) };
}

function kindOf({ type }: Attribute): string {
  if (type === "list" || type === "block-list") return "list";
  if (type === "set" || type === "block-set") return "set";
  return type === "map" ? "map" : "simple";
}

function storageOf({ type, of = "string" }: Attribute): string {
  const element = of === "bool" ? "boolean" : of;
  if (type === "list" || type === "set") return `${element}List`;
  if (type === "map") return `${element}Map`;
  if (type === "bool") return "boolean";
  return type === "string" || type === "number" ? type : "objectList";
}
