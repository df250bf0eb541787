import { childrenOf } from "../language/children";
import { traversalsOf } from "../language/references";
import type { Node } from "../language/syntax";
import { parsedOf, referenceOf } from "../model/expression";

/** The references in a text that may fail: what `can` is given, and `try` before its last way out. Linear. */
export function forgivenIn(text: string): ReadonlySet<string> {
  const forgiven = new Set<string>();
  const { tree } = parsedOf(text);
  const pending: Node[] = tree ? [tree] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const children = childrenOf(node);
    const tried = node.kind === "call" ? triedIn(node.name, children) : [];
    for (const traversal of tried.flatMap(traversalsOf)) forgiven.add(referenceOf(traversal)?.text ?? "");
    pending.push(...children.slice(tried.length));
  }
  return forgiven;
}

function triedIn(name: string, given: readonly Node[]): readonly Node[] {
  if (name === "can") return given;
  return name === "try" ? given.slice(0, -1) : [];
}
