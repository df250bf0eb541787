import type { Value } from "../../value/value";
import { LanguageError } from "../error";
import type { Scope } from "../scope";
import type { Node } from "../syntax";
import { Failure, placed } from "./outcome";
import { outcomeOf } from "./run";

const NOTHING: Scope = {
  traversal: (node) => {
    throw placed(new LanguageError("language/not-constant"), node);
  },
};

/**
 * The value of an expression where there is nothing to name and nothing to call.
 *
 * @throws LanguageError for one that names or calls something, and for what cannot be evaluated.
 */
export function evaluateConstant(node: Node): Value {
  const call = (called: Node) => new Failure(placed(new LanguageError("language/not-constant"), called));
  const outcome = outcomeOf(node, {
    scope: NOTHING,
    names: undefined,
    run: outcomeOf,
    call,
    evaluate: evaluateConstant,
  });
  if (outcome instanceof Failure) throw outcome.error;
  return outcome;
}
