import type { LiteralNode, Node, ObjectNode } from "../../language/syntax";
import type { Json } from "../../model/json";
import { compare, hasTooManyDigits, type Num, numberText, parseNumber, shownNumber } from "../../value/number";
import { asTemplate, asText, type CodeOf } from "./template";

/** Lists within lists; deeper ones stay expressions. */
const DEEPEST = 200;

/** An expression as a value of Terraform's JSON syntax. Linear. */
export function jsonOf(node: Node, codeOf: CodeOf, depth = 0): Json {
  const plain = depth > DEEPEST ? undefined : plainValue(node, codeOf, depth);
  return plain === undefined ? `\${${codeOf(node)}}` : plain;
}

/** What that syntax has itself: constants, strings, lists, objects with plain keys. */
function plainValue(node: Node, codeOf: CodeOf, depth: number): Json | undefined {
  switch (node.kind) {
    case "literal":
      return constant(node);
    case "unary":
      return node.operator === "-" ? negative(node.of) : undefined;
    case "parentheses":
      return jsonOf(node.of, codeOf, depth + 1);
    case "template":
      return asTemplate(node.parts, codeOf);
    case "tuple":
      return node.elements.map((element) => jsonOf(element, codeOf, depth + 1));
    case "object":
      return objectOf(node, onceEach(plainKey), (value) => jsonOf(value, codeOf, depth + 1));
    default:
      return undefined;
  }
}

function constant({ value }: LiteralNode): Json | undefined {
  if (typeof value === "string") return asText(value);
  return value === null || typeof value === "boolean" ? value : jsonNumber(value);
}

/** A number that JSON holds with all its digits. */
function jsonNumber(value: Num): number | undefined {
  if (typeof value === "number") return value;
  if (hasTooManyDigits(value)) return undefined;
  const double = Number(numberText(value));
  const again = Number.isFinite(double) ? parseNumber(String(double)) : undefined;
  return again !== undefined && compare(again, value) === 0 ? double : undefined;
}

function negative(node: Node): number | undefined {
  if (node.kind !== "literal" || typeof node.value === "string" || typeof node.value === "boolean") return undefined;
  const number = node.value === null ? undefined : jsonNumber(node.value);
  // -0 is not 0 there, and JSON has none.
  return number === undefined || number === 0 ? undefined : -number;
}

/**
 * What stands where Terraform reads names: `alicloud_vpc.main`, a list of such, a map; also in quotes, as it once was written.
 */
export function namesOf(node: Node, codeOf: CodeOf): Json {
  if (node.kind === "literal" && typeof node.value === "string") return node.value;
  if (node.kind === "tuple") return node.elements.map((element) => namesOf(element, codeOf));
  const object =
    node.kind === "object"
      ? objectOf(
          node,
          (key) => nameKey(key, codeOf),
          (value) => namesOf(value, codeOf),
        )
      : undefined;
  return object ?? codeOf(node);
}

function nameKey(key: Node, codeOf: CodeOf): string | undefined {
  return key.kind === "traversal" ? codeOf(key) : plainKey(key);
}

/** Undefined where a key has to be evaluated. */
function objectOf(
  { items }: ObjectNode,
  keyOf: (key: Node) => string | undefined,
  worth: (value: Node) => Json,
): Json | undefined {
  const entries: [string, Json][] = [];
  for (const { key, value } of items) {
    const name = keyOf(key);
    if (name === undefined) return undefined;
    entries.push([name, worth(value)]);
  }
  return Object.fromEntries(entries);
}

/** Of two with one name the last one counts, and the first is evaluated all the same: an object of JSON would forget it. */
function onceEach(keyOf: (key: Node) => string | undefined): (key: Node) => string | undefined {
  const seen = new Set<string>();
  return (key) => {
    const name = keyOf(key);
    if (name === undefined || seen.has(name)) return undefined;
    seen.add(name);
    return name;
  };
}

/** A key in JSON syntax is a template, too. */
function plainKey(key: Node): string | undefined {
  if (key.kind !== "literal" || key.value === null) return undefined;
  if (typeof key.value === "string") return /[$%]\{|^\ufeff/.test(key.value) ? undefined : key.value;
  return typeof key.value === "boolean" ? String(key.value) : shownNumber(key.value);
}
