import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { type Json, type JsonObject, setMember } from "../../model/json";
import type { Location } from "../../model/location";
import { InputError, type Problem } from "../../model/problem";
import { likelyName } from "../nearest";
import type { Leaf, RecordShape, YamlShape } from "./shape";

export type YamlPath = readonly (string | number)[];

/** A document as far as it has its shape, with every mistake in it. */
export interface YamlDocument {
  /** What is not of its shape is left out, or null among entries and names: their own names may be judged all the same. */
  readonly value: JsonObject;
  readonly problems: readonly Problem[];
  /** Where the key, or the entry of a list, at the end of a path stands. */
  at(path: YamlPath): Location;
}

/**
 * Reads a YAML document that is a record. Problems: `yaml/*`, each at its line and column, with the nearest key where one
 * is near. An empty document is an empty record.
 *
 * @throws InputError `yaml/malformed` when the text is no YAML.
 */
export function parseYaml(text: string, file: string, shape: RecordShape): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  const place = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    throw new InputError(
      document.errors.map(({ pos, message }) => {
        const [reason = ""] = message.split(" at line ");
        return { id: "yaml/malformed", location: place(pos[0]), params: { reason } };
      }),
    );
  }
  const problems: Problem[] = [];
  const reader = new Reader(document, (node, id, params) => {
    problems.push({ id: `yaml/${id}`, location: place(node?.range?.[0] ?? 0), params });
  });
  const empty = document.contents === null || (isScalar(document.contents) && document.contents.value === null);
  const value = empty ? {} : reader.read(document.contents, shape, "");
  return {
    value: (value ?? {}) as JsonObject,
    problems,
    at: (path) => place(nodeAt(document, path)?.range?.[0] ?? 0),
  };
}

/**
 * Like `parseYaml`, for whoever wants all or nothing.
 *
 * @throws InputError with every mistake.
 */
export function readYaml(text: string, file: string, shape: RecordShape): JsonObject {
  const { value, problems } = parseYaml(text, file, shape);
  if (problems.length > 0) throw new InputError(problems);
  return value;
}

type Wrong = (node: Node | null | undefined, id: string, params: Problem["params"]) => void;

class Reader {
  constructor(
    private readonly document: Document,
    private readonly wrong: Wrong,
  ) {}

  /** Undefined: not of this shape, which is noted. */
  read(given: unknown, shape: YamlShape, where: string): Json | undefined {
    const node = this.resolved(given);
    switch (shape.kind) {
      case "list":
        if (isSeq(node)) {
          // What is wrong stays as a gap, so that the others keep their numbers.
          return node.items.map((item, i) => this.read(item, shape.of, `${where}[${i}]`) ?? null);
        }
        return this.refuse(node, "not-a-list", where);
      case "record":
        return isMap(node) ? this.record(node, shape, where) : this.refuse(node, "not-a-mapping", where);
      case "names":
        if (!isMap(node)) return this.refuse(node, "not-a-mapping", where);
        return Object.fromEntries(
          node.items.map(({ key, value }) => {
            const name = textOf(key);
            return [name, this.read(value, shape.of, joined(where, name)) ?? null];
          }),
        );
      case "either": {
        const chosen = shape.of.find((one) => fitsKind(node, one));
        return chosen ? this.read(node, chosen, where) : this.refuse(node, shape.problem, where);
      }
      default:
        return this.leaf(node, shape, where);
    }
  }

  private record(node: YAMLMap, { keys, required = [] }: RecordShape, where: string): JsonObject {
    const found: JsonObject = {};
    const known = Object.keys(keys);
    const given = new Set<string>();
    for (const { key, value } of node.items) {
      const name = textOf(key);
      given.add(name);
      const shape = Object.hasOwn(keys, name) ? keys[name] : undefined;
      if (!shape) {
        const near = likelyName(
          name,
          known.filter((candidate) => !given.has(candidate)),
        );
        const params = { where: joined(where, name), keys: known.join(", "), nearest: near ?? "" };
        this.wrong(key as Node, near === undefined ? "unknown-key" : "misspelt-key", params);
        continue;
      }
      const read = this.read(value, shape, joined(where, name));
      if (read !== undefined) setMember(found, name, read);
    }
    for (const key of required) if (!given.has(key)) this.wrong(node, "missing-key", { where: where || "/", key });
    return found;
  }

  private leaf(node: Node | null, shape: Leaf, where: string): Json | undefined {
    const value = leafValue(node, shape);
    if (value !== undefined) return value;
    const { words } = shape;
    if (!words) return this.refuse(node, shape.problem, where);
    const near = isScalar(node) ? likelyName(String(node.value), words) : undefined;
    const params = { where, words: words.join(", "), nearest: near ?? "" };
    this.wrong(node, near === undefined ? "not-one-of" : "misspelt-word", params);
    return undefined;
  }

  private refuse(node: Node | null, id: string, where: string): undefined {
    const value = isScalar(node) ? String(node.value) : "";
    this.wrong(node, id, { where: where || "/", value });
  }

  private resolved(node: unknown): Node | null {
    return (isAlias(node) ? node.resolve(this.document) : node) as Node | null;
  }
}

function leafValue(node: Node | null, { kind, fits, words }: Leaf): Json | undefined {
  if (kind === "any-map") return isMap(node) ? (node.toJSON() as Json) : undefined;
  if (!isScalar(node)) return undefined;
  const { value } = node;
  if (kind === "boolean") return typeof value === "boolean" ? value : undefined;
  if (value === null || fits?.(String(value)) === false) return undefined;
  if (kind === "number") return typeof value === "number" && value >= 0 ? value : undefined;
  return words && !words.includes(String(value)) ? undefined : String(value);
}

function fitsKind(node: Node | null, { kind }: YamlShape): boolean {
  if (kind === "list") return isSeq(node);
  if (kind === "record" || kind === "names" || kind === "any-map") return isMap(node);
  if (!isScalar(node)) return false;
  return kind === "boolean" || kind === "number" ? typeof node.value === kind : typeof node.value !== "boolean";
}

function nodeAt(document: Document, path: YamlPath): Node | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find(({ key }) => textOf(key) === String(last)) : undefined;
  return (pair ? pair.key : document.getIn(path, true)) as Node | undefined;
}

function joined(where: string, name: string): string {
  return where === "" ? name : `${where}.${name}`;
}

function textOf(node: unknown): string {
  return String(isScalar(node) ? node.value : node);
}
