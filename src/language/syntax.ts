import type { Num } from "../value/number";

/** Where a part of an expression stands in the text that was parsed: offsets of its first letter and behind its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `.name`, `["name"]`: text; `[0]`, `.0`: number. */
export type TraversalStep = string | number;

/** The tree of an expression. Both notations give the same trees. */
export type Node =
  | LiteralNode
  | TemplateNode
  | TraversalNode
  | CallNode
  | IndexNode
  | AttributeNode
  | SplatNode
  | TupleNode
  | ObjectNode
  | UnaryNode
  | BinaryNode
  | ConditionalNode
  | ForNode
  | ParenthesesNode
  | TemplateIfNode
  | TemplateForNode;

export interface LiteralNode extends Range {
  readonly kind: "literal";
  readonly value: string | Num | boolean | null;
}

/** A string of several parts, put together. A string that is one interpolation alone is what stands in it, and no template. */
export interface TemplateNode extends Range {
  readonly kind: "template";
  readonly parts: readonly Node[];
}

/** A name that stands for a value, and the constant steps behind it: `alicloud_vpc.main[0].id`, `each.key`, `v` of a `for`. */
export interface TraversalNode extends Range {
  readonly kind: "traversal";
  readonly root: string;
  readonly steps: readonly TraversalStep[];
  /** By step: whether it was written in brackets. */
  readonly brackets: readonly boolean[];
}

export interface CallNode extends Range {
  readonly kind: "call";
  /** With its namespace, where it has one: `provider::alicloud::name`, `core::upper`. */
  readonly name: string;
  readonly args: readonly Node[];
  /** The last argument is a list of arguments: `max(list...)`. */
  readonly spread: boolean;
}

export interface IndexNode extends Range {
  readonly kind: "index";
  readonly of: Node;
  readonly key: Node;
}

/** `f(x).name`: of anything that is no plain traversal. */
export interface AttributeNode extends Range {
  readonly kind: "attribute";
  readonly of: Node;
  readonly name: string;
}

/** `of[*].path` and `of.*.path`: one value of every element. */
export interface SplatNode extends Range {
  readonly kind: "splat";
  readonly of: Node;
  /** What is taken of every element, from the outside in. */
  readonly each: readonly SplatStep[];
}

export type SplatStep =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "index"; readonly key: Node }
  /** A splat inside of a splat: of every element again. */
  | { readonly kind: "splat"; readonly each: readonly SplatStep[] };

export interface TupleNode extends Range {
  readonly kind: "tuple";
  readonly elements: readonly Node[];
}

export interface ObjectNode extends Range {
  readonly kind: "object";
  /** A bare word as a key is a literal. */
  readonly items: readonly { readonly key: Node; readonly value: Node }[];
}

export interface UnaryNode extends Range {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly of: Node;
}

export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";

export interface BinaryNode extends Range {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}

export interface ConditionalNode extends Range {
  readonly kind: "conditional";
  readonly condition: Node;
  readonly then: Node;
  readonly otherwise: Node;
}

/** `[for v in of : value if condition]`; with a `key` it makes an object. */
export interface ForNode extends Range {
  readonly kind: "for";
  readonly keyName?: string;
  readonly valueName: string;
  readonly of: Node;
  readonly key?: Node;
  readonly value: Node;
  readonly condition?: Node;
  /** `...` behind the value: values of one key become a tuple. */
  readonly grouped: boolean;
}

export interface ParenthesesNode extends Range {
  readonly kind: "parentheses";
  readonly of: Node;
}

/** `%{ if condition }…%{ else }…%{ endif }`, only inside of a template. */
export interface TemplateIfNode extends Range {
  readonly kind: "template-if";
  readonly condition: Node;
  readonly then: TemplateNode;
  readonly otherwise: TemplateNode;
}

/** `%{ for v in of }…%{ endfor }`, only inside of a template. */
export interface TemplateForNode extends Range {
  readonly kind: "template-for";
  readonly keyName?: string;
  readonly valueName: string;
  readonly of: Node;
  readonly body: TemplateNode;
}
