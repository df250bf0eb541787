import { parseNumber, safeInteger } from "../../value/number";
import { normalizeText } from "../../value/text";
import type { Node, Range, SplatStep, TraversalStep } from "../syntax";
import type { Machine } from "./machine";

/** Everything behind an operand that belongs to it: `.name`, `[key]`, `.0`, `[*]`, `.*`. */
export function steps(machine: Machine, start: Node): Node | undefined {
  let operand: Node | undefined = start;
  while (operand) {
    const token = machine.tokens.peek();
    if (token === ".") operand = behindDot(machine, operand);
    else if (token === "[") operand = inBrackets(machine, operand);
    else break;
  }
  return operand;
}

function behindDot(machine: Machine, operand: Node): Node {
  const { tokens } = machine;
  tokens.read();
  if (tokens.peek() === "*") return attributeSplat(machine, operand);
  if (tokens.peek() === "number") return index(machine, operand, legacyIndex(machine), false);
  const name = normalizeText(machine.name());
  const { growing } = machine;
  const end = tokens.position;
  if (growing?.kind === "splat") growing.each.push({ kind: "attribute", name });
  else if (growing) add(growing, name, false);
  else return { kind: "attribute", of: operand, name, start: operand.start, end };
  return extended(operand, end);
}

function inBrackets(machine: Machine, operand: Node): Node | undefined {
  const { tokens, growing } = machine;
  const open = { start: tokens.start, end: tokens.end };
  tokens.read();
  if (tokens.accept("*")) return fullSplat(machine, operand, open);
  const outside = tokens.newlines;
  tokens.newlines = false;
  machine.growing = undefined;
  return machine.want((key) => {
    machine.close(open, "]");
    tokens.newlines = outside;
    machine.growing = growing;
    return index(machine, operand, key, true);
  }, open);
}

/** The operand at a key: one more step of a name where the key is a constant. Stands behind its last token. */
function index(machine: Machine, operand: Node, key: Node, brackets: boolean): Node {
  const { growing } = machine;
  const end = machine.tokens.position;
  if (growing?.kind === "splat") {
    growing.each.push({ kind: "index", key });
    return extended(operand, end);
  }
  const step = constantStep(key);
  if (growing && step !== undefined) {
    add(growing, step, brackets);
    return extended(operand, end);
  }
  machine.growing = undefined;
  return { kind: "index", of: operand, key, start: operand.start, end };
}

function constantStep(key: Node): TraversalStep | undefined {
  if (key.kind !== "literal" || key.value === null || typeof key.value === "boolean") return undefined;
  return typeof key.value === "string" ? key.value : safeInteger(key.value);
}

function add(
  growing: { readonly steps: TraversalStep[]; readonly brackets: boolean[] },
  step: TraversalStep,
  brackets: boolean,
): void {
  growing.steps.push(step);
  growing.brackets.push(brackets);
}

/** `.0`, from where `[0]` had no form of its own. `.0.1` reads like a fraction, and is none of both. */
function legacyIndex(machine: Machine): Node {
  const { tokens } = machine;
  const found = tokens.found();
  if (found.includes(".")) {
    machine.fail("language/bad-index", { found: `.${found}`, instead: `[${found.split(".").join("][")}]` });
  }
  return number(machine);
}

/** The number that stands here. */
export function number(machine: Machine): Node {
  const { tokens } = machine;
  const found = tokens.found();
  const value = parseNumber(found);
  if (value === undefined) return machine.fail("language/bad-number", { found });
  const { start } = tokens;
  return { kind: "literal", value, start, end: tokens.read() };
}

/** `.*`: takes names and legacy indexes, nothing else. */
function attributeSplat(machine: Machine, operand: Node): Node {
  const { tokens } = machine;
  tokens.read();
  const each: SplatStep[] = [];
  while (tokens.accept(".")) {
    if (tokens.peek() === "*") machine.fail("language/nested-splat", {});
    if (tokens.peek() === "number") each.push({ kind: "index", key: legacyIndex(machine) });
    else each.push({ kind: "attribute", name: normalizeText(machine.name()) });
  }
  const end = tokens.position;
  if (machine.growing?.kind === "splat") {
    machine.growing.each.push({ kind: "splat", each });
    return extended(operand, end);
  }
  machine.growing = undefined;
  return { kind: "splat", of: operand, each, start: operand.start, end };
}

/** `[*]`: all steps behind it are taken of every element. */
function fullSplat(machine: Machine, operand: Node, open: Range): Node {
  const { growing } = machine;
  const end = machine.close(open, "]");
  const each: SplatStep[] = [];
  machine.growing = { kind: "splat", each };
  if (growing?.kind !== "splat") return { kind: "splat", of: operand, each, start: operand.start, end };
  growing.each.push({ kind: "splat", each });
  return extended(operand, end);
}

/** The same node, which has become longer. */
function extended(node: { -readonly [K in keyof Node]: Node[K] }, end: number): Node {
  node.end = end;
  return node as Node;
}
