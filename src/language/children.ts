import type { ForNode, Node, SplatStep, TemplateForNode } from "./syntax";

/** What stands in a node itself, in the order of the text. Of a `for`: what it goes over, and behind that what it binds names for. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "traversal":
      return [];
    case "template":
      return node.parts;
    case "tuple":
      return node.elements;
    case "call":
      return node.args;
    case "object":
      return node.items.flatMap(({ key, value }) => [key, value]);
    case "index":
      return [node.of, node.key];
    case "attribute":
    case "unary":
    case "parentheses":
      return [node.of];
    case "splat":
      return [node.of, ...keysOf(node.each)];
    case "binary":
      return [node.left, node.right];
    case "conditional":
      return [node.condition, node.then, node.otherwise];
    case "template-if":
      return [node.condition, node.then, node.otherwise];
    case "for":
    case "template-for":
      return [node.of, ...boundIn(node)];
  }
}

/** The parts of a `for` in which its names stand for elements. */
export function boundIn(node: ForNode | TemplateForNode): readonly Node[] {
  if (node.kind === "template-for") return [node.body];
  return [...(node.key ? [node.key] : []), node.value, ...(node.condition ? [node.condition] : [])];
}

/** Splats stand in splats to any depth. */
function keysOf(each: readonly SplatStep[]): Node[] {
  const keys: Node[] = [];
  const left: SplatStep[] = [...each].reverse();
  for (let step = left.pop(); step; step = left.pop()) {
    if (step.kind === "index") keys.push(step.key);
    else if (step.kind === "splat") for (const inner of [...step.each].reverse()) left.push(inner);
  }
  return keys;
}
