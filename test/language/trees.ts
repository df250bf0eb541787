import type { Node, SplatStep, TraversalStep } from "../../src/language/syntax";
import { numberText, parseNumber } from "../../src/value/number";

/**
 * Trees as texts, so that ours can be compared with those of HashiCorp's own parser, as @cdktn/hcl2json gives them. Those
 * have the source of a string and not what it means: a string is S, whatever it says, and constant parts of templates
 * are left out.
 */

interface TheirNode {
  readonly type: string;
  readonly children: readonly TheirNode[];
  readonly meta?: { readonly [name: string]: unknown };
}

/** A key like `a.b`, which their parser leaves to evaluation. */
export class AmbiguousKey extends Error {}

export function ours(node: Node): string {
  switch (node.kind) {
    case "literal":
      return constant(node.value);
    case "template":
      return template(node.parts.map(ours));
    case "traversal":
      return node.root + node.steps.map((one, i) => step(one, node.brackets[i] as boolean)).join("");
    case "call":
      return `${node.name}(${node.args.map(ours).join(" ")}${node.spread ? "..." : ""})`;
    case "index":
      return `${ours(node.of)}[${key(node.key)}]`;
    case "attribute":
      return `${ours(node.of)}.${node.name}`;
    case "splat":
      return `${ours(node.of)}[*${splatSteps(node.each)}]`;
    case "tuple":
      return `[${node.elements.map(ours).join(" ")}]`;
    case "object":
      return `{${node.items.map((item) => `${ours(item.key)}=${ours(item.value)}`).join(" ")}}`;
    case "unary":
      return `<${node.operator} ${ours(node.of)}>`;
    case "binary":
      return `<${ours(node.left)} ${node.operator} ${ours(node.right)}>`;
    case "conditional":
    case "template-if":
      return `<${ours(node.condition)} ? ${ours(node.then)} : ${ours(node.otherwise)}>`;
    case "for": {
      const parts = [node.of, ...(node.key ? [node.key] : []), node.value];
      return `<for ${node.keyName ?? ""},${node.valueName} ${parts.map(ours).join(" ")}${node.grouped ? "..." : ""}${node.condition ? ` if ${ours(node.condition)}` : ""}>`;
    }
    case "template-for":
      return `<for ${node.keyName ?? ""},${node.valueName} ${ours(node.of)} ${ours(node.body)}>`;
    case "parentheses":
      return `(${ours(node.of)})`;
  }
}

function splatSteps(each: readonly SplatStep[]): string {
  return each
    .map((one) => {
      if (one.kind === "attribute") return `.${one.name}`;
      return one.kind === "index" ? `[${key(one.key)}]` : `[*${splatSteps(one.each)}]`;
    })
    .join("");
}

/** Theirs do not say which constant a key is that is neither a number nor a text. */
function key(node: Node): string {
  const text = ours(node);
  return text === "#true" || text === "#false" || text === "#null" ? "#?" : text;
}

function step(one: TraversalStep, brackets: boolean): string {
  if (typeof one === "number") return `[#${one}]`;
  return brackets ? "[S]" : `.${one}`;
}

function constant(value: Extract<Node, { kind: "literal" }>["value"]): string {
  if (typeof value === "string") return "S";
  return value === null || typeof value === "boolean" ? `#${value}` : `#${numberText(value)}`;
}

function template(parts: readonly string[]): string {
  const open = parts.filter((part) => part === "#null" || !isConstant(part));
  return open.length === 0 ? "S" : `"${open.join(" ")}"`;
}

function isConstant(text: string): boolean {
  return /^(?:S|#[\w.]+)$/.test(text);
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ logicalOr: "||", logicalAnd: "&&", equal: "==", notEqual: "!=", greaterThan: ">", lessThan: "<" },
  ...{ greaterThanOrEqual: ">=", lessThanOrEqual: "<=", add: "+", subtract: "-", multiply: "*", divide: "/" },
  ...{ modulo: "%", negate: "-", logicalNot: "!" },
};

export function theirs(node: TheirNode): string {
  const { type, children, meta = {} } = node;
  const all = () => children.map(theirs);
  const [first = "", second = "", third = ""] = type === "object" || type === "splat" ? [] : all();
  switch (type) {
    case "literalValue":
      return theirConstant(meta);
    case "template":
      return template(all());
    case "templateWrap":
    case "templateJoin":
      return first;
    case "scopeTraversal":
      return theirSteps(meta).slice(1);
    case "relativeTraversal":
      return held(first, children[0]) + theirSteps(meta);
    case "index":
      return `${held(first, children[0])}[${second}]`;
    case "function":
      return `${meta["name"]}(${all().join(" ")}${meta["expandedFinalArgument"] ? "..." : ""})`;
    case "splat":
      return `${held(theirs(children[0] as TheirNode), children[0])}[*${theirs(children[1] as TheirNode)}]`;
    case "tuple":
      return `[${all().join(" ")}]`;
    case "object":
      return theirObject(children);
    case "unaryOp":
      return `<${OPERATORS[String(meta["operator"])]} ${held(first, children[0])}>`;
    case "binaryOp":
      return `<${held(first, children[0])} ${OPERATORS[String(meta["operator"])]} ${held(second, children[1])}>`;
    case "conditional":
      if (String(meta["value"]).startsWith("%{")) return `<${first} ? ${second} : ${third}>`;
      return `<${held(first, children[0])} ? ${second} : ${held(third, children[2])}>`;
    case "for":
      return theirFor(all(), meta);
    default:
      // Parentheses, or what a splat is asked of.
      return children.length === 0
        ? ""
        : `(${/^\(.*\)$/s.test(first) && children[0]?.type === "" ? first.slice(1, -1) : first})`;
  }
}

/** An interpolation alone is held together as by parentheses, beside an operator and before a step. */
function held(text: string, node: TheirNode | undefined): string {
  if (node?.type !== "templateWrap" || isConstant(text)) return text;
  return node.children[0] && isParenthesised(node.children[0]) ? text : `(${text})`;
}

/** Parentheses, through interpolations that are alone again. */
function isParenthesised({ type, children: [inner] }: TheirNode): boolean {
  return type === "" || (type === "templateWrap" && inner !== undefined && isParenthesised(inner));
}

/** `.a[#0]`, the first name of a traversal included. */
function theirSteps(meta: NonNullable<TheirNode["meta"]>): string {
  const steps = meta["traversal"] as readonly { readonly type: string; readonly segment?: string }[];
  return steps
    .map(({ type, segment }) => {
      if (type === "nameTraversal") return `.${segment}`;
      if (segment?.startsWith('"')) return "[S]";
      return `[${segment === undefined ? "#?" : theirNumber(segment)}]`;
    })
    .join("");
}

function theirConstant({ type, value }: NonNullable<TheirNode["meta"]>): string {
  if (type === "string") return "S";
  return type === "number" ? theirNumber(String(value)) : `#${value}`;
}

function theirNumber(text: string): string {
  const value = parseNumber(text);
  return value === undefined ? text : `#${numberText(value)}`;
}

function theirFor(parts: readonly string[], meta: NonNullable<TheirNode["meta"]>): string {
  const hasCondition = Boolean(meta["conditionalExpression"]);
  const inner = hasCondition ? parts.slice(0, -1) : parts;
  const condition = hasCondition ? ` if ${parts.at(-1)}` : "";
  return `<for ${meta["keyVar"]},${meta["valVar"]} ${inner.join(" ")}${meta["groupedValue"] ? "..." : ""}${condition}>`;
}

function rootOf({ meta = {} }: TheirNode): string {
  const [root] = meta["traversal"] as readonly { readonly segment: string }[];
  return root?.segment ?? "";
}

function theirObject(children: readonly TheirNode[]): string {
  const items: string[] = [];
  for (let i = 0; i < children.length; i += 2) {
    const [inner] = children[i]?.children ?? [];
    if (inner?.type === "scopeTraversal" && theirs(inner) !== rootOf(inner)) throw new AmbiguousKey();
    items.push(`${inner ? theirs(inner) : "S"}=${theirs(children[i + 1] as TheirNode)}`);
  }
  return `{${items.join(" ")}}`;
}
