import { extended, type Reference, referenceOf } from "../expression";
import type { Json } from "../json";
import { attempt, type Surroundings } from "./evaluate";
import type { Node } from "./syntax";

/** Functions that hand on their first argument. */
const PASS = new Set([
  "try",
  "tostring",
  "nonsensitive",
  "sensitive",
  "one",
  "tolist",
  "toset",
  "distinct",
  "compact",
  "sort",
  "flatten",
]);

/**
 * Which object an expression chooses, where its id is not known but the choice is: `element(alicloud_vswitch.v[*].id, 1)`,
 * `var.two ? alicloud_vpc.b.id : alicloud_vpc.a.id`. Undefined where there is no such choice.
 */
export function chosen(node: Node, around: Surroundings): Reference | undefined {
  switch (node.kind) {
    case "traversal":
      return referenceOf(node.text);
    case "conditional": {
      const condition = attempt(node.condition, around);
      if (typeof condition !== "boolean") return undefined;
      return chosen(condition ? node.then : node.otherwise, around);
    }
    case "index":
      return indexed(node, around);
    case "call": {
      const [first, second] = node.args;
      if (!first || node.spread) return undefined;
      if (node.name === "element" && second) return nth(first, attempt(second, around), around, true);
      return PASS.has(node.name) ? chosen(first, around) : undefined;
    }
    case "list":
      return node.entries.length === 1 ? chosen(node.entries[0] as Node, around) : undefined;
    default:
      return undefined;
  }
}

/** The entries of an expression that makes a list, one by one; undefined where they cannot be told apart. */
export function entriesOf(node: Node, around: Surroundings): readonly Node[] | undefined {
  if (node.kind === "list") return node.entries;
  if (node.kind === "splat") return splat(node, around);
  if (node.kind !== "call" || node.spread) return undefined;
  if (node.name === "concat" || node.name === "setunion" || node.name === "flatten") {
    const lists = node.args.map((argument) => entriesOf(argument, around));
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
  }
  const [only] = node.args;
  return only && node.args.length === 1 && PASS.has(node.name) ? entriesOf(only, around) : undefined;
}

function indexed({ of, key }: Extract<Node, { kind: "index" }>, around: Surroundings): Reference | undefined {
  const at = attempt(key, around);
  if (of.kind === "list" || of.kind === "splat") return nth(of, at, around, false);
  const whole = of.kind === "traversal" ? referenceOf(of.text) : of.kind === "index" ? indexed(of, around) : undefined;
  if (!whole || (typeof at !== "string" && typeof at !== "number")) return undefined;
  const isBlock = ["resource", "data", "module"].includes(whole.root) && whole.key === undefined;
  const isKey = isBlock && whole.path.length === 0;
  return referenceOf(extended(whole.text, isKey ? at : undefined, isKey ? [] : [at]));
}

function nth(list: Node, at: Json | undefined, around: Surroundings, wraps: boolean): Reference | undefined {
  const entries = entriesOf(list, around);
  if (!entries || typeof at !== "number" || at < 0) return undefined;
  const entry = entries[wraps ? at % entries.length : at];
  return entry && chosen(entry, around);
}

/** One traversal for each instance. */
function splat({ of, path }: Extract<Node, { kind: "splat" }>, around: Surroundings): Node[] | undefined {
  const block = of.kind === "traversal" ? referenceOf(of.text) : undefined;
  if (of.kind !== "traversal" || (block?.root !== "resource" && block?.root !== "module") || block.key !== undefined)
    return undefined;
  const keys = block.path.length > 0 ? undefined : around.keys(block);
  if (!keys || "kind" in keys || keys.some((key) => typeof key === "string")) return undefined;
  return keys.map((key) => ({ ...of, text: extended(of.text, key, path) }));
}
