import type { Value } from "../../value/value";
import type { Evaluate, Scope } from "../scope";
import type { CallNode, Node } from "../syntax";
import type { Outcome } from "./outcome";

/** Where a part of an expression is evaluated. */
export interface EvaluationContext {
  readonly scope: Scope;
  readonly names: Names | undefined;
  readonly run: (node: Node, context: EvaluationContext) => Outcome;
  /** A call of what its arguments came out as. */
  readonly call: (node: CallNode, args: readonly Outcome[], context: EvaluationContext) => Outcome;
  /** For functions that render templates: a tree in a scope of its own. */
  readonly evaluate: Evaluate;
}

/** A name that a `for` binds, and those that were bound around it. */
export interface Names {
  readonly name: string;
  readonly value: Value;
  readonly outer: Names | undefined;
}

export function boundTo(names: Names | undefined, name: string): Value | undefined {
  for (let at = names; at; at = at.outer) if (at.name === name) return at.value;
  return undefined;
}

export function binding(context: EvaluationContext, name: string, value: Value): EvaluationContext {
  return { ...context, names: { name, value, outer: context.names } };
}
