import { walkSteps } from "../access";
import { LanguageError } from "../error";
import type { LiteralNode, Node, TraversalNode } from "../syntax";
import { limited } from "../unknowns";
import { combineOperands, operandsOf } from "./combine";
import { boundTo, type EvaluationContext } from "./context";
import { literal } from "./literal";
import { attempt, Failure, Fatal, type Outcome, placed } from "./outcome";

/** A node whose operands are being evaluated. */
interface Frame {
  readonly node: Node;
  readonly operands: readonly Node[];
  readonly outcomes: Outcome[];
}

/**
 * What a tree came out as. Operands wait in a list, not on the stack of JavaScript: 10,000 terms or 5,000 parentheses are as
 * good as one. What a `for` or `try` evaluates again and again runs on its own.
 *
 * @throws Fatal for what is wrong wherever it stands
 */
export function outcomeOf(root: Node, context: EvaluationContext): Outcome {
  if (isLeaf(root)) return leaf(root, context);
  const open: Frame[] = [frame(root)];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.operands[top.outcomes.length];
    if (next && !isLeaf(next)) {
      open.push(frame(next));
    } else if (next) {
      top.outcomes.push(leaf(next, context));
    } else {
      open.pop();
      const combined = combineOperands(top.node, top.outcomes, context);
      const outcome = combined instanceof Failure ? combined : limited(combined);
      const outer = open.at(-1);
      if (!outer) return outcome;
      outer.outcomes.push(outcome);
    }
  }
  throw new Error("nothing to evaluate");
}

function frame(node: Node): Frame {
  return { node, operands: operandsOf(node), outcomes: [] };
}

type Leaf = LiteralNode | TraversalNode;

function isLeaf(node: Node): node is Leaf {
  return node.kind === "literal" || node.kind === "traversal";
}

function leaf(node: Leaf, context: EvaluationContext): Outcome {
  return node.kind === "literal" ? literal(node) : traversal(node, context);
}

function traversal(node: TraversalNode, { names, scope }: EvaluationContext): Outcome {
  const value = boundTo(names, node.root);
  const { value: of, used } = value ? { value, used: 0 } : inScope(node, () => scope.traversal(node));
  if (used === node.steps.length) return of;
  return attempt(node, () => walkSteps(of, node.steps.slice(used), node.brackets.slice(used)));
}

/** What a scope refuses, nothing can look past: Terraform checks references before it evaluates. */
function inScope<T>(node: TraversalNode, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof LanguageError ? new Fatal(placed(error, node)) : error;
  }
}
