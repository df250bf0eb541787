import type { Cursor } from "./cursor";

/*
 * As much of Go's expressions as declarations of schemas are made of: composite literals, calls, names and constants.
 * The rest is kept as `other`, so that only who needs it fails.
 */

export type Go =
  | { readonly kind: "constant"; readonly value: string | number }
  /** `schema.TypeString` */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "literal"; readonly type: string; readonly entries: readonly Entry[] }
  | { readonly kind: "call"; readonly callee: string; readonly args: readonly Go[] }
  | { readonly kind: "product"; readonly factors: readonly [Go, Go] }
  | { readonly kind: "other" };

export interface Entry {
  readonly key?: Go;
  readonly value: Go;
}

const OTHER: Go = { kind: "other" };
const OPERATORS = new Set(["+", "-", "*", "/", "==", "!=", "&&", "||", "<", ">"]);

/** @throws Error at what is no expression, or ends too early. */
export function parseExpression(cursor: Cursor): Go {
  let left = parseOperand(cursor);
  for (let token = cursor.token(); token && OPERATORS.has(token.text); token = cursor.token()) {
    cursor.next();
    const right = parseOperand(cursor);
    left = token.text === "*" ? { kind: "product", factors: [left, right] } : OTHER;
  }
  return left;
}

function parseOperand(cursor: Cursor): Go {
  let operand = parseStart(cursor);
  for (;;) {
    if (cursor.sees("(")) operand = parseCall(cursor, operand);
    else if (cursor.skip(".")) operand = cursor.next() && OTHER;
    else if (cursor.sees("[")) operand = parseIndex(cursor);
    else return operand;
  }
}

function parseStart(cursor: Cursor): Go {
  if (cursor.skip("!") || cursor.skip("-")) return parseOperand(cursor) && OTHER;
  if (cursor.skip("&")) return parseStart(cursor);
  if (cursor.sees("func")) return skipFunction(cursor);
  if (cursor.skip("(")) return closed(cursor, parseExpression(cursor), ")");
  if (cursor.sees("{")) return { kind: "literal", type: "", entries: parseEntries(cursor) };
  const kind = cursor.token()?.kind;
  if (kind === "text") return { kind: "constant", value: textOf(cursor.next().text) };
  if (kind === "number") return { kind: "constant", value: Number(cursor.next().text) };
  const type = parseType(cursor);
  return cursor.sees("{") ? { kind: "literal", type, entries: parseEntries(cursor) } : { kind: "name", name: type };
}

function parseType(cursor: Cursor): string {
  if (cursor.skip("*")) return `*${parseType(cursor)}`;
  if (cursor.skip("[")) return closed(cursor, "[]", "]") + parseType(cursor);
  if (cursor.skip("map")) {
    cursor.expect("[");
    return `map[${closed(cursor, parseType(cursor), "]")}]${parseType(cursor)}`;
  }
  let name = cursor.next().text;
  if (name === "interface") {
    cursor.expect("{");
    return closed(cursor, name, "}");
  }
  while (cursor.skip(".")) name += `.${cursor.next().text}`;
  return name;
}

function parseEntries(cursor: Cursor): readonly Entry[] {
  return parseList(cursor, "{", "}", () => {
    const first = parseExpression(cursor);
    return cursor.skip(":") ? { key: first, value: parseExpression(cursor) } : { value: first };
  });
}

function parseCall(cursor: Cursor, callee: Go): Go {
  const args = parseList(cursor, "(", ")", () => {
    const argument = parseExpression(cursor);
    while (cursor.skip("."));
    return argument;
  });
  return { kind: "call", callee: callee.kind === "name" ? callee.name : "", args };
}

function parseIndex(cursor: Cursor): Go {
  parseList(cursor, "[", "]", () => parseExpression(cursor));
  return OTHER;
}

function parseList<T>(cursor: Cursor, open: string, close: string, parse: () => T): readonly T[] {
  const items: T[] = [];
  cursor.expect(open);
  while (!cursor.skip(close)) {
    items.push(parse());
    cursor.skip(",");
  }
  return items;
}

function skipFunction(cursor: Cursor): Go {
  // The braces of interface{} in the signature are not those of the body.
  while (!cursor.sees("{")) if (cursor.next().text === "interface") cursor.next() && cursor.next();
  for (let depth = 0; ; ) {
    const { text } = cursor.next();
    if (text === "{") depth++;
    if (text === "}" && --depth === 0) return OTHER;
  }
}

function closed<T>(cursor: Cursor, value: T, close: string): T {
  cursor.expect(close);
  return value;
}

function textOf(token: string): string {
  return token.startsWith("`") ? token.slice(1, -1) : (JSON.parse(token) as string);
}
