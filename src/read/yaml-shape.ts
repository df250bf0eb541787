import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Json, JsonObject } from "../model/json";
import { InputError, type Problem } from "../model/problem";

/** What a value has to be. `expected` says it in words. */
export interface Field {
  readonly kind: "text" | "number" | "boolean" | "list" | "map";
  readonly pattern?: RegExp;
  readonly expected: string;
}

/** The fields of each entry of a section, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Sections of a document: mappings of names to entries. */
export type Shape = Readonly<Record<string, Fields>>;

/** By section, then by the name of the entry. */
export type Entries = Readonly<Record<string, ReadonlyMap<string, JsonObject>>>;

export const TEXT: Field = { kind: "text", expected: "text" };
export const NUMBER: Field = { kind: "number", expected: "a number, zero or more" };
export const BOOLEAN: Field = { kind: "boolean", expected: "true or false" };
export const LIST: Field = { kind: "list", expected: "a list" };
export const MAP: Field = { kind: "map", expected: "a mapping" };

/** A field with one of these words. */
export function oneOf(...words: readonly string[]): Field {
  return { kind: "text", pattern: new RegExp(`^(?:${words.join("|")})$`), expected: `one of ${words.join(", ")}` };
}

/**
 * Reads a YAML document of sections with named entries, each a mapping of fields. Problem: `${id}/shape`.
 *
 * @throws InputError with every mistake, each at its line and column.
 */
export function readShape(text: string, file: string, shape: Shape, id: string): Entries {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  const problems: Problem[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const [reason = ""] = error.message.split(" at line ");
    return { id: "yaml/malformed", location: { file, line, column: col }, params: { reason } };
  });
  if (problems.length > 0) throw new InputError(problems);
  const reader = new ShapeReader((node, where, expected) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    problems.push({ id: `${id}/shape`, location: { file, line, column: col }, params: { where, expected } });
  });
  const entries = reader.document(document.contents, shape);
  if (problems.length > 0) throw new InputError(problems);
  return entries;
}

type Wrong = (node: Node | null | undefined, where: string, expected: string) => void;

class ShapeReader {
  constructor(private readonly wrong: Wrong) {}

  document(root: Node | null, shape: Shape): Entries {
    const found: Record<string, Map<string, JsonObject>> = {};
    const sections = Object.keys(shape).join(", ");
    if (!isMap(root)) {
      this.wrong(root, "the document", `a mapping with any of the keys ${sections}`);
      return found;
    }
    for (const { key, value } of root.items) {
      const name = textOf(key);
      const fields = shape[name];
      if (!fields) this.wrong(key as Node, name, `one of the keys ${sections}`);
      else if (!isMap(value)) this.wrong(value as Node, name, "a mapping of names to facts");
      else
        found[name] = new Map(
          value.items.map((item) => [textOf(item.key), this.entry(textOf(item.key), item.value as Node, fields)]),
        );
    }
    return found;
  }

  private entry(entry: string, node: Node | null, fields: Fields): JsonObject {
    const facts: JsonObject = {};
    const names = Object.keys(fields).join(", ");
    if (!isMap(node)) {
      this.wrong(node, entry, `a mapping with any of the keys ${names}`);
      return facts;
    }
    for (const { key, value } of node.items) {
      const name = textOf(key);
      const field = fields[name];
      const read = field ? readValue(value as Node, field) : undefined;
      if (!field) this.wrong(key as Node, `${entry}.${name}`, `one of the keys ${names}`);
      else if (read === undefined) this.wrong(value as Node, `${entry}.${name}`, field.expected);
      else facts[name] = read;
    }
    return facts;
  }
}

/** Undefined: not what the field wants. */
function readValue(node: Node | null, { kind, pattern }: Field): Json | undefined {
  if (kind === "list") return isSeq(node) ? node.items.map(textOf) : undefined;
  if (kind === "map") return isMap(node) ? (node.toJSON() as Json) : undefined;
  if (!isScalar(node)) return undefined;
  const { value } = node;
  if (kind === "boolean") return typeof value === "boolean" ? value : undefined;
  if (kind === "number") return typeof value === "number" && value >= 0 ? value : undefined;
  const text = String(value);
  return value === null || (pattern && !pattern.test(text)) ? undefined : text;
}

function textOf(node: unknown): string {
  return String(isScalar(node) ? node.value : node);
}
