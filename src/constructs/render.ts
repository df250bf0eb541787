import { listMapper } from "cdktf";
import { setMember } from "../model/json";
import type { AttributeSchema } from "../schema/attribute";
import type { Type } from "../value/type";
import { type AttributeTable, snakeCase, type TableEntry } from "./attribute-table";
import { withIds } from "./references";

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
    const value = withIds(values[key]);
    if (value === undefined) continue;
    const entry = table.get(key);
    if (!entry) setMember<unknown>(rendered, snakeCase(key), value);
    else {
      const { nested } = entry;
      // listMapper leaves tokens alone and moves the blocks of an iterator to where Terraform wants them.
      const inner = nested ? listMapper((element: Values) => block(nested, element), true)(value) : value;
      setMember<unknown>(rendered, entry.name, wrap(entry, inner));
    }
  }
  return rendered;
}

function annotate({ attribute, nested }: TableEntry, value: unknown): unknown {
  const block = nested !== undefined;
  return { value, isBlock: block, type: kindOf(attribute), storageClassType: storageOf(attribute) };
}

function kindOf({ type: { kind } }: AttributeSchema): string {
  return kind === "list" || kind === "set" || kind === "map" ? kind : "simple";
}

function storageOf({ type, attributes }: AttributeSchema): string {
  if (attributes) return "objectList";
  if (type.kind === "list" || type.kind === "set") return `${wordOf(type.element)}List`;
  return type.kind === "map" ? `${wordOf(type.element)}Map` : wordOf(type);
}

function wordOf({ kind }: Type): string {
  return kind === "bool" ? "boolean" : kind;
}
