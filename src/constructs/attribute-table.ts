import { memo } from "../memo";
import type { AttributeSchema, Attributes } from "../schema/attribute";

/** One attribute under the name that TypeScript uses. */
export interface TableEntry {
  /** Terraform's name. */
  readonly name: string;
  readonly attribute: AttributeSchema;
  /** Attributes of a nested block. */
  readonly nested?: AttributeTable;
}

/** Attributes by camelCase name. */
export type AttributeTable = ReadonlyMap<string, TableEntry>;

/** The table of the attributes of a type; made once. */
export const attributeTable: (attributes: Attributes) => AttributeTable = memo(
  (attributes: Attributes): AttributeTable => {
    return new Map(
      [...attributes].map(([name, attribute]) => {
        const { block, attributes: inner } = attribute;
        const nested = inner && (block === "list" || block === "set") ? { nested: attributeTable(inner) } : {};
        return [camelCase(name), { name, attribute, ...nested }] as const;
      }),
    );
  },
);

/** `ipv6_cidr_ip` as `ipv6CidrIp`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `ipv6CidrIp` as `ipv6_cidr_ip`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
