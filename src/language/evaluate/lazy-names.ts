import type { CallNode } from "../syntax";

/** Functions that look at expressions and not at their values (HCL's customdecode): they have no specification. */
export const LAZY_NAMES: readonly string[] = ["can", "convert", "try"];

export function isLazy(node: CallNode): boolean {
  return LAZY_NAMES.includes(plainName(node.name));
}

/** `core::` may be left out. */
export function plainName(name: string): string {
  return name.startsWith("core::") ? name.slice("core::".length) : name;
}
