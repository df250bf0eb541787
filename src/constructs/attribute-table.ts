import type { Attribute } from "../provider/descriptor";

/** One attribute under the name that TypeScript uses. */
export interface TableEntry {
  /** Terraform's name. */
  readonly name: string;
  readonly attribute: Attribute;
  /** Attributes of a nested block. */
  readonly nested?: AttributeTable;
}

/** Attributes by camelCase name. */
export type AttributeTable = ReadonlyMap<string, TableEntry>;

const TABLES = new WeakMap<object, AttributeTable>();

/** The table of a descriptor's attributes; made once. */
export function tableOf(attributes: Readonly<Record<string, Attribute>>): AttributeTable {
  let table = TABLES.get(attributes);
  if (!table) {
    table = new Map(
      Object.entries(attributes).map(([name, attribute]) => {
        const nested = attribute.attributes ? { nested: tableOf(attribute.attributes) } : {};
        return [camelCase(name), { name, attribute, ...nested }] as const;
      }),
    );
    TABLES.set(attributes, table);
  }
  return table;
}

/** `ipv6_cidr_ip` as `ipv6CidrIp`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `ipv6CidrIp` as `ipv6_cidr_ip`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
