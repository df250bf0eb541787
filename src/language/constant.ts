import type { Value } from "../value/value";
import { childrenOf } from "./children";
import { evaluateConstant } from "./evaluate/constant";
import { traversalsOf } from "./references";
import type { Node } from "./syntax";

/**
 * The value of an expression that names nothing and calls nothing, as Terraform takes it where there is nothing to name;
 * undefined for others. Linear.
 *
 * @throws LanguageError for one that cannot be evaluated.
 */
export function constantValue(node: Node): Value | undefined {
  return traversalsOf(node).length === 0 && !hasCall(node) ? evaluateConstant(node) : undefined;
}

function hasCall(node: Node): boolean {
  const left: Node[] = [node];
  for (let one = left.pop(); one; one = left.pop()) {
    if (one.kind === "call") return true;
    left.push(...childrenOf(one));
  }
  return false;
}
