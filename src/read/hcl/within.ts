import { type BodyArgument, type BodyBlock, type BodyItem, BodyReader } from "../../language/body";
import type { Node } from "../../language/syntax";
import type { PathSteps } from "../place";

/** An offset in a text, and how many steps led to it. */
interface Found {
  readonly offset: number;
  readonly depth: number;
}

/**
 * Where something stands in a block of the native syntax, by its way in the JSON syntax: blocks are lists there, and labels
 * names. Linear in the block.
 *
 * @param text of the block alone, which was read before.
 */
export function offsetWithin(text: string, steps: PathSteps): Found {
  const block = new BodyReader(text).next();
  return block?.kind === "block" ? inItems(block.items, steps, { offset: 0, depth: 0 }) : { offset: 0, depth: 0 };
}

function inItems(items: readonly BodyItem[], steps: PathSteps, found: Found): Found {
  const name = steps[found.depth];
  const named = items.find((item): item is BodyArgument => item.kind === "argument" && item.name === name);
  if (named) return inValue(named.value, steps, { offset: named.start, depth: found.depth + 1 });
  const blocks = items.filter((item): item is BodyBlock => item.kind === "block" && item.type === name);
  const at = steps[found.depth + 1];
  const index = typeof at === "number" ? at : 0;
  const block = blocks[index];
  if (block) return inBlock(block, steps, found.depth + (typeof at === "number" ? 2 : 1));
  return inDynamic(items, steps, found);
}

/** Behind labels, which are names on the way. */
function inBlock({ items, labels, start }: BodyBlock, steps: PathSteps, depth: number): Found {
  const labelled = labels.every((label, i) => steps[depth + i] === label) ? labels.length : 0;
  return inItems(items, steps, { offset: start, depth: depth + labelled });
}

/** What a `dynamic` block makes stands in its content. */
function inDynamic(items: readonly BodyItem[], steps: PathSteps, found: Found): Found {
  const name = steps[found.depth];
  const dynamic = items.find(
    (item): item is BodyBlock => item.kind === "block" && item.type === "dynamic" && item.labels[0] === name,
  );
  if (!dynamic) return found;
  const depth = found.depth + (typeof steps[found.depth + 1] === "number" ? 2 : 1);
  const content = dynamic.items.find((item) => item.kind === "block" && item.type === "content");
  const around = { offset: dynamic.start, depth };
  return content?.kind === "block" && steps.length > depth ? inItems(content.items, steps, around) : around;
}

function inValue(node: Node, steps: PathSteps, found: Found): Found {
  const step = steps[found.depth];
  if (step === undefined) return found;
  if (node.kind === "parentheses") return inValue(node.of, steps, found);
  if (node.kind === "tuple") {
    const element = typeof step === "number" ? node.elements[step] : undefined;
    return element ? inValue(element, steps, { offset: element.start, depth: found.depth + 1 }) : found;
  }
  if (node.kind !== "object") return found;
  const item = node.items.find(({ key }) => keyOf(key) === step);
  return item ? inValue(item.value, steps, { offset: item.key.start, depth: found.depth + 1 }) : found;
}

function keyOf(node: Node): unknown {
  return node.kind === "literal" ? node.value : undefined;
}
