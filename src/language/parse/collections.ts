import { normalizeText } from "../../value/text";
import { LanguageError } from "../error";
import type { Node, ObjectNode, Range } from "../syntax";
import { isFor, parseFor } from "./for";
import type { Machine } from "./machine";

/** `[1, 2]`, `[for …]`: line breaks count for nothing. */
export function parseTuple(machine: Machine): Node | undefined {
  const { tokens } = machine;
  const open = { start: tokens.start, end: tokens.end };
  tokens.read();
  const outside = tokens.newlines;
  tokens.newlines = false;
  if (isFor(machine)) return parseFor(machine, open, "]", outside);
  const elements: Node[] = [];

  const finish = (): Node => {
    const end = machine.close(open, "]", ",");
    tokens.newlines = outside;
    return { kind: "tuple", elements, start: open.start, end };
  };
  const next = (): Node | undefined => (tokens.peek() === "]" ? finish() : machine.want(take, open));
  const take = (element: Node): Node | undefined => {
    elements.push(element);
    return tokens.accept(",") ? next() : finish();
  };
  return next();
}

/** `{ a = 1, b : 2 }`, `{ for … }`: of an object's own, commas or line breaks part the items. */
export function parseObject(machine: Machine): Node | undefined {
  const { tokens } = machine;
  const open = { start: tokens.start, end: tokens.end };
  tokens.read();
  const outside = tokens.newlines;
  tokens.newlines = false;
  if (isFor(machine)) return parseFor(machine, open, "}", outside);
  tokens.newlines = true;
  const items: ObjectNode["items"][number][] = [];

  const finish = (): Node => {
    const end = machine.close(open, "}", ",", "\\n");
    tokens.newlines = outside;
    return { kind: "object", items, start: open.start, end };
  };
  const next = (): Node | undefined => {
    while (tokens.accept("newline")) {}
    const first = tokens.peek();
    if (first === "}") return finish();
    return machine.want((written) => {
      const key = first === "name" ? bareKey(written, machine.keepsKeys) : written;
      if (!tokens.accept("=")) machine.expect(":", "=");
      return machine.want((value) => {
        items.push({ key, value });
        return tokens.accept(",") || tokens.accept("newline") ? next() : finish();
      }, open);
    }, open);
  };
  return next();
}

/** A bare word is a name, whatever it would be elsewhere; more than a word could be both, and has to say what it is. */
function bareKey(key: Node, keeps: boolean): Node {
  const { start, end } = key;
  if (key.kind === "traversal") {
    if (key.steps.length > 0 && keeps) return key;
    if (key.steps.length > 0) throw ambiguous(key, { start, end });
    return { kind: "literal", value: normalizeText(key.root), start, end };
  }
  return key.kind === "literal" ? { kind: "literal", value: String(key.value), start, end } : key;
}

function ambiguous({ root, steps }: Extract<Node, { kind: "traversal" }>, range: Range): LanguageError {
  return new LanguageError("language/ambiguous-key", { key: [root, ...steps].join(".") }, range);
}
