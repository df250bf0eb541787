import { shownNumber } from "../value/number";
import { PRECEDENCE } from "./parse/precedence";
import { quotedText } from "./quote";
import type { ForNode, LiteralNode, Node, SplatStep, TraversalNode } from "./syntax";

/** Text, or what is still to be put into words. */
type Piece = string | Node | TemplatePart | SplatStep | LegacySplat;

/** A part of a string: text is escaped there, and everything else stands in `${}`. */
interface TemplatePart {
  readonly kind: "part";
  readonly of: Node;
  /** A sequence follows: a sign at the end of the text would make an escape of it. */
  readonly before: boolean;
}

/** A splat behind which something follows that is not taken of every element: `.*`. */
interface LegacySplat {
  readonly kind: "legacy";
  readonly each: readonly SplatStep[];
}

/** The text of a tree in the native notation, on one line. It means the same. Linear. */
export function nativeText(node: Node): string {
  const words: string[] = [];
  const left: Piece[] = [node];
  for (let piece = left.pop(); piece !== undefined; piece = left.pop()) {
    if (typeof piece === "string") words.push(piece);
    else for (const inner of piecesOf(piece).reverse()) left.push(inner);
  }
  return words.join("");
}

function piecesOf(piece: Exclude<Piece, string>): Piece[] {
  switch (piece.kind) {
    case "part":
      return partPieces(piece);
    case "literal":
      return [literal(piece)];
    case "template":
      // One part alone would be what it is; here it is a text.
      return ['"', ...(piece.parts.length === 1 ? ['${""}'] : []), ...parts(piece.parts), '"'];
    case "template-if":
    case "template-for":
      return ['"', ...parts([piece]), '"'];
    case "traversal":
      return [traversal(piece)];
    case "tuple":
      return ["[", ...joined(piece.elements), "]"];
    case "object":
      return objectPieces(piece.items);
    case "call":
      return [`${piece.name}(`, ...joined(piece.args), piece.spread ? "...)" : ")"];
    case "for":
      return forPieces(piece);
    case "unary":
      return [piece.operator, held(piece.of, UNARY)];
    case "binary":
      return binaryPieces(piece);
    case "conditional":
      return [held(piece.condition, CONDITIONAL + 1), " ? ", piece.then, " : ", piece.otherwise];
    case "parentheses":
      return ["(", piece.of, ")"];
    default:
      return accessPieces(piece);
  }
}

const CONDITIONAL = 1;
const UNARY = 8;
const TERM = 9;

/** In parentheses, where it would fall apart beside an operator of that strength. */
function held(node: Node, strength: number): Node {
  if (strengthOf(node) >= strength) return node;
  return { kind: "parentheses", of: node, start: node.start, end: node.end };
}

function strengthOf(node: Node): number {
  if (node.kind === "conditional") return CONDITIONAL;
  if (node.kind === "binary") return PRECEDENCE.get(node.operator) ?? UNARY;
  return node.kind === "unary" ? UNARY : TERM;
}

function binaryPieces({ operator, left, right }: Extract<Node, { kind: "binary" }>): Piece[] {
  const strength = PRECEDENCE.get(operator) ?? UNARY;
  return [held(left, strength), ` ${operator} `, held(right, strength + 1)];
}

function accessPieces(piece: Extract<Piece, { kind: "index" | "attribute" | "splat" | "legacy" }>): Piece[] {
  const of = "of" in piece ? sourcePieces(piece.of, piece.kind === "splat") : [];
  if (piece.kind === "attribute") return [...of, `.${piece.name}`];
  if (piece.kind === "index") return [...of, "[", piece.key, "]"];
  if (piece.kind === "legacy") return [".*", ...piece.each.map(legacyStep)];
  const last = piece.each.length - 1;
  return [...of, "[*]", ...piece.each.map((step, i) => (step.kind === "splat" && i < last ? legacy(step.each) : step))];
}

/** A step behind a plain name would be one more of its steps; a splat is none. */
function sourcePieces(of: Node, splat: boolean): Piece[] {
  if (of.kind === "splat") return [...sourcePieces(of.of, true), legacy(of.each)];
  return of.kind === "traversal" && !splat ? ["(", of, ")"] : [held(of, TERM)];
}

function legacy(each: readonly SplatStep[]): LegacySplat {
  return { kind: "legacy", each };
}

function legacyStep(step: SplatStep): Piece {
  if (step.kind !== "index" || step.key.kind !== "literal") return step;
  return `.${literal(step.key)}`;
}

function parts(nodes: readonly Node[]): TemplatePart[] {
  return nodes.map((of, i) => ({ kind: "part", of, before: i < nodes.length - 1 }));
}

function partPieces({ of: node, before }: TemplatePart): Piece[] {
  switch (node.kind) {
    case "literal":
      return typeof node.value === "string" ? [quotedText(node.value, before)] : ["${", node, "}"];
    case "template-if":
      return [
        ...["%{ if ", node.condition, " }", ...branch(node.then.parts)],
        ...(node.otherwise.parts.length > 0 ? ["%{ else }", ...branch(node.otherwise.parts)] : []),
        "%{ endif }",
      ];
    case "template-for":
      return [`%{ for ${names(node)} in `, node.of, " }", ...branch(node.body.parts), "%{ endfor }"];
    default:
      return ["${", node, "}"];
  }
}

function branch(nodes: readonly Node[]): TemplatePart[] {
  return parts(nodes).map((part) => ({ ...part, before: true }));
}

function forPieces({ key, of, value, grouped, condition, ...bound }: ForNode): Piece[] {
  const head = [`for ${names(bound)} in `, of, " : "];
  const tail = [...(grouped ? ["..."] : []), ...(condition ? [" if ", condition] : [])];
  return key ? ["{", ...head, key, " => ", value, ...tail, "}"] : ["[", ...head, value, ...tail, "]"];
}

function names({ keyName, valueName }: Pick<ForNode, "keyName" | "valueName">): string {
  return keyName === undefined ? valueName : `${keyName}, ${valueName}`;
}

function objectPieces(items: Extract<Node, { kind: "object" }>["items"]): Piece[] {
  if (items.length === 0) return ["{}"];
  const pieces = items.flatMap(({ key, value }, i): Piece[] => [i > 0 ? ", " : "", keyPiece(key), " = ", value]);
  return ["{ ", ...pieces, " }"];
}

/** A name alone would be a literal, and what begins with one may be taken for more than it is. */
function keyPiece(key: Node): Piece {
  if (key.kind !== "literal") return key.kind === "parentheses" ? key : held(key, TERM + 1);
  const bare = typeof key.value === "string" && /^[A-Za-z_][\w-]*$/.test(key.value) && key.value !== "for";
  return bare ? String(key.value) : key;
}

function joined(nodes: readonly Node[]): Piece[] {
  return nodes.flatMap((node, i): Piece[] => (i > 0 ? [", ", node] : [node]));
}

function literal({ value }: LiteralNode): string {
  if (typeof value === "string") return `"${quotedText(value)}"`;
  return value === null || typeof value === "boolean" ? String(value) : shownNumber(value);
}

function traversal({ root, steps, brackets }: TraversalNode): string {
  const words = steps.map((step, i) => {
    if (!brackets[i]) return `.${step}`;
    return typeof step === "number" ? `[${step}]` : `["${quotedText(step)}"]`;
  });
  return root + words.join("");
}
