import type { Value } from "../value/value";
import { functionCall } from "./evaluate/call";
import { guarded } from "./evaluate/guarded";
import { Failure } from "./evaluate/outcome";
import { outcomeOf } from "./evaluate/run";
import type { Scope } from "./scope";
import type { Node } from "./syntax";
import { countingRounds } from "./weight";

/**
 * What an expression is worth, as Terraform evaluates it. Linear in the tree but for what its functions cost.
 *
 * What a scope throws is wrong wherever it stands, as with Terraform, which checks references first: not even `try` looks past
 * it. What `try` may look past, a scope leaves to the steps: it answers with the beginning.
 *
 * @throws LanguageError for what Terraform refuses for sure, and for trees that are nested too deeply.
 */
export function evaluate(node: Node, scope: Scope): Value {
  const outcome = countingRounds(() =>
    guarded(() => outcomeOf(node, { scope, names: undefined, run: outcomeOf, call: functionCall, evaluate })),
  );
  if (outcome instanceof Failure) throw outcome.error;
  return outcome;
}
