import { boundIn, childrenOf } from "./children";
import type { Node, TraversalNode } from "./syntax";

/** What is left to do: look at a node, or forget the names of a `for`, or learn them. */
type Task = Node | Names<"bind"> | Names<"release">;

interface Names<K> {
  readonly kind: K;
  readonly names: readonly string[];
}

/** The references of a tree in the order of its text, without the names that a `for` binds, where it binds them. Linear. */
export function traversalsOf(node: Node): readonly TraversalNode[] {
  const found: TraversalNode[] = [];
  /** How many `for` around bind a name. */
  const bound = new Map<string, number>();
  const tasks: Task[] = [node];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if (task.kind === "bind" || task.kind === "release") {
      const more = task.kind === "bind" ? 1 : -1;
      for (const name of task.names) bound.set(name, (bound.get(name) ?? 0) + more);
    } else if (task.kind === "traversal") {
      if (!bound.get(task.root)) found.push(task);
    } else push(tasks, task);
  }
  return found;
}

/** The last task is the next one. */
function push(tasks: Task[], node: Node): void {
  if (node.kind !== "for" && node.kind !== "template-for") {
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) tasks.push(children[i] as Node);
    return;
  }
  const names = node.keyName === undefined ? [node.valueName] : [node.keyName, node.valueName];
  tasks.push({ kind: "release", names }, ...[...boundIn(node)].reverse(), { kind: "bind", names }, node.of);
}
