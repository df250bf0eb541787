import { memo } from "../memo";
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

/** The table of a descriptor's attributes; made once. */
export const tableOf = memo((attributes: Readonly<Record<string, Attribute>>): AttributeTable => {
  return new Map(
    Object.entries(attributes).map(([name, attribute]) => {
      const nested = attribute.attributes ? { nested: tableOf(attribute.attributes) } : {};
      return [camelCase(name), { name, attribute, ...nested }] as const;
    }),
  );
});

/** `ipv6_cidr_ip` as `ipv6CidrIp`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `ipv6CidrIp` as `ipv6_cidr_ip`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
