import type { Node, TraversalNode } from "./syntax";

/** The references of a tree in the order of its text, without the names that a `for` binds, where it binds them. Linear. */
export function traversalsOf(_node: Node): readonly TraversalNode[] {
  return [];
}
