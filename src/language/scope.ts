import type { Value } from "../value/value";
import type { CallEnvironment } from "./environment";
import type { FunctionSpecification } from "./functions/specification";
import type { Node, TraversalNode } from "./syntax";

/** What the names of an expression mean. Whoever evaluates gives one; this room knows no resource and no file. */
export interface Scope extends CallEnvironment {
  /**
   * The value of the beginning of a traversal, and how many of its steps that takes: of `alicloud_vpc.a.cidr_block` a scope may
   * answer the attribute alone (2 steps), or all of the resource (1 step) where the traversal ends there. Names that `for`
   * binds never come here.
   *
   * @throws LanguageError for what is not declared.
   */
  traversal(node: TraversalNode): { readonly value: Value; readonly used: number };
  /** A function of a provider, by its whole name. Default: each gives an unknown value. */
  functionNamed?(name: string): FunctionSpecification | undefined;
}

export type Evaluate = (node: Node, scope: Scope) => Value;
