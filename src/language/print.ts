import type { Node } from "./syntax";

/** The text of a tree in the native notation, as `terraform fmt` would lay it out on one line. Linear. */
export function textOf(node: Node): string {
  return node.kind;
}
