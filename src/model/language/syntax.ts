import type { Json } from "../json";

/** The tree of an expression. */
export type Node =
  | { readonly kind: "literal"; readonly value: Json }
  /** A string with interpolations, put together. */
  | { readonly kind: "template"; readonly parts: readonly Node[] }
  /** A name and constant steps behind it, `alicloud_vpc.main[0].id`. */
  | { readonly kind: "traversal"; readonly text: string; readonly root: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[]; readonly spread: boolean }
  | { readonly kind: "index"; readonly of: Node; readonly key: Node }
  /** `of[*].path`: one value of every entry. */
  | { readonly kind: "splat"; readonly of: Node; readonly path: readonly (string | number)[] }
  | { readonly kind: "list"; readonly entries: readonly Node[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [Node, Node])[] }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Node }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "conditional"; readonly condition: Node; readonly then: Node; readonly otherwise: Node }
  | ForNode;

/** `[for v in of : value if condition]`; with a `key` it makes an object. */
export interface ForNode {
  readonly kind: "for";
  readonly keyName?: string;
  readonly valueName: string;
  readonly of: Node;
  readonly key?: Node;
  readonly value: Node;
  readonly condition?: Node;
  /** `...` behind the value: values of one key become a list. */
  readonly grouped: boolean;
}
