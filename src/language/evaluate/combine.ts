import { memo } from "../../memo";
import { attribute, index } from "../access";
import type { Node, ObjectNode } from "../syntax";
import { objectOutcome, tupleOutcome } from "./collections";
import { conditional } from "./conditional";
import type { EvaluationContext } from "./context";
import { forExpression, tupleFor } from "./for";
import { isLazy } from "./lazy-names";
import { binaryOperation, unaryOperation } from "./operation";
import { attempt, errorOf, type Outcome, toValue, unless } from "./outcome";
import { splat } from "./splat";
import { joinedTuple, template } from "./template";

/**
 * What a node needs before it can be put together, whatever the values are. Terraform looks at both branches of a condition and
 * both sides of `&&`; only elements of a `for` and arguments of `try` are evaluated later.
 */
export function operandsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "traversal":
      return [];
    case "template":
      return node.parts;
    case "tuple":
      return node.elements;
    case "object":
      return operandsOfObject(node);
    case "binary":
      return [node.left, node.right];
    case "index":
      return [node.of, node.key];
    case "conditional":
    case "template-if":
      return [node.then, node.otherwise, node.condition];
    case "call":
      return isLazy(node) ? [] : node.args;
    default:
      return [node.of];
  }
}

/** Objects stand in loops: their operands are listed once. */
const operandsOfObject = memo((node: ObjectNode): readonly Node[] =>
  node.items.flatMap(({ key, value }) => [key, value]),
);

/** A node put together of what its operands came out as. */
export function combineOperands(node: Node, outcomes: readonly Outcome[], context: EvaluationContext): Outcome {
  const [first, second, third] = outcomes as [Outcome, Outcome, Outcome];
  switch (node.kind) {
    case "literal":
    case "traversal":
      return context.run(node, context);
    case "parentheses":
      return first;
    case "template":
      return template(node.parts, outcomes);
    case "tuple":
      return tupleOutcome(node, outcomes);
    case "object":
      return objectOutcome(node, outcomes);
    case "unary":
      return unaryOperation(node, first);
    case "binary":
      return binaryOperation(node, first, second, context.scope);
    case "conditional":
    case "template-if":
      return conditional(node, first, second, third);
    case "index":
      return access(node, outcomes, () => index(toValue(first), toValue(second)));
    case "attribute":
      return access(node, outcomes, () => attribute(toValue(first), node.name));
    case "splat":
      return splat(node, first, context);
    case "call":
      return context.call(node, outcomes, context);
    case "for":
      return forExpression(node, first, context);
    case "template-for":
      return joinedTuple(tupleFor(node, node.body, first, context));
  }
}

/** Of what stands in for a wrong value, only the wrong is told. */
function access(node: Node, outcomes: readonly Outcome[], step: () => Outcome): Outcome {
  const error = outcomes.map(errorOf).find((error) => error);
  const outcome = attempt(node, step);
  return error ? unless(error, toValue(outcome)) : outcome;
}
