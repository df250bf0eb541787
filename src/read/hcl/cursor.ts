import type { TreeCursor } from "web-tree-sitter";

/** Visits the children of the node that the cursor stands on; it stands there again afterwards. */
export function eachChild(cursor: TreeCursor, visit: (type: string) => void): void {
  if (!cursor.gotoFirstChild()) return;
  do visit(cursor.nodeType);
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** Moves into the child of the node, where it has only one beside comments, asks there, and moves back. */
export function onlyChild<T>(cursor: TreeCursor, ask: (type: string) => T | undefined): T | undefined {
  let count = 0;
  let answer: T | undefined;
  eachChild(cursor, (type) => {
    if (type === "comment") return;
    count++;
    if (count === 1) answer = ask(type);
  });
  return count === 1 ? answer : undefined;
}
