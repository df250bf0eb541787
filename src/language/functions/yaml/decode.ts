import { createRequire } from "node:module";
import type { Document, Node, Pair, Scalar } from "yaml";
import { elementsOf, keysOf } from "../../../value/collection";
import { convert } from "../../../value/convert";
import { STRING } from "../../../value/type";
import { isNull, objectValue, tupleValue, type Value } from "../../../value/value";
import { LanguageError } from "../../error";
import {
  checkExplicitKey,
  checkFlowKey,
  checkFlowScalar,
  isAnchorName,
  isClosed,
  isWrongHereOnly,
  OtherYaml,
} from "./dialect";
import { resolveScalar } from "./resolve";

/** What is wrong with a text that is no YAML, or none that there is a value for; nothing of the text, which may be a secret. */
export class YamlError extends Error {}

type Library = typeof import("yaml");

let library: Library | undefined;

const MAP_TAG = "tag:yaml.org,2002:map";
const SEQUENCE_TAG = "tag:yaml.org,2002:seq";
const MERGE_TAG = "tag:yaml.org,2002:merge";

/** What libyaml does not read. */
const CONTROL = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The value that YAML says, as go-cty-yaml decodes it: tuples and objects; plain words as YAML 1.1 has them, numbers as 1.2.
 *
 * @throws YamlError, OtherYaml for what it does not read as that does, LanguageError for what is nested too deeply.
 */
export function decodeYaml(text: string): Value {
  if (CONTROL.test(text)) throw new YamlError("a control character");
  library ??= createRequire(__filename)("yaml") as Library;
  const documents = library.parseAllDocuments(text, {
    version: "1.1",
    schema: "failsafe",
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  if (!Array.isArray(documents) || documents.length === 0) throw new YamlError("no document");
  const [document, ...others] = documents as Document.Parsed[];
  const [wrong] = documents.flatMap(({ errors }) => errors);
  if (wrong?.message.includes("call stack")) throw tooDeep();
  if (wrong && isWrongHereOnly(wrong)) throw new OtherYaml(wrong.message);
  if (wrong) throw new YamlError(`line ${lineOf(text, wrong.pos[0])}`);
  if (others.length > 0) throw new YamlError("more than one document");
  try {
    return new Reader(library, text).value(document?.contents ?? null, false);
  } catch (error) {
    throw error instanceof RangeError ? tooDeep() : error;
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The library runs out of stack some way beyond this. */
function tooDeep(): LanguageError {
  return new LanguageError("language/too-deep", { limit: "1000" });
}

class Reader {
  /** By name of the anchor; undefined while what it names is being read. */
  private readonly anchors = new Map<string, Value | undefined>();

  constructor(
    private readonly yaml: Library,
    private readonly text: string,
  ) {}

  value(node: Node | null, inFlow: boolean): Value {
    const { yaml } = this;
    if (node === null) return resolved({ tag: "", text: "", quoted: false });
    if (yaml.isAlias(node)) return this.named(node.source);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor) this.open(anchor);
    const value = this.content(node, inFlow);
    if (anchor) this.anchors.set(anchor, value);
    return value;
  }

  private open(anchor: string): void {
    if (!isAnchorName(anchor)) throw new YamlError("an anchor of other letters than A-Z, a-z, 0-9, _ and -");
    this.anchors.set(anchor, undefined);
  }

  private content(node: Node, around: boolean): Value {
    const { yaml } = this;
    if (yaml.isScalar(node)) {
      if (around) checkFlowScalar(node);
      return this.scalar(node);
    }
    const inFlow = around || (node as { flow?: boolean }).flow === true;
    if (yaml.isSeq<Node | null>(node)) {
      if (node.tag && node.tag !== SEQUENCE_TAG) throw new YamlError("a sequence with another tag");
      return tupleValue(node.items.map((item) => this.value(item, inFlow)));
    }
    if (!yaml.isMap<Node | null, Node | null>(node)) throw new YamlError("no node");
    if (node.tag && node.tag !== MAP_TAG) throw new YamlError("a mapping with another tag");
    const members = new Map<string, Value>();
    for (const pair of node.items) this.addMember(members, pair, inFlow);
    return objectValue(members);
  }

  private addMember(
    members: Map<string, Value>,
    { key, value: node }: Pair<Node | null, Node | null>,
    inFlow: boolean,
  ): void {
    if (inFlow) checkFlowKey(key, this.text);
    else if (node === null) checkExplicitKey(key, this.text);
    const scalar = key === null ? undefined : this.scalarKey(key);
    // An alias never finds the anchor of a key.
    if (scalar?.anchor) this.open(scalar.anchor);
    const tag = scalar?.tag ?? "";
    if (scalar && (tag === MERGE_TAG || (tag === "" && scalar.value === "<<"))) {
      merge(members, this.value(node, inFlow));
      return;
    }
    const name = scalar ? this.scalar(scalar) : resolved({ tag: "", text: "", quoted: false });
    if (isNull(name)) throw new YamlError("a key that is null");
    if (scalar && inFlow) checkFlowScalar(scalar);
    members.set(convert(name, STRING).content as string, this.value(node, inFlow));
  }

  private scalarKey(key: Node): Scalar {
    if (!this.yaml.isScalar(key)) throw new YamlError("a key that is no text");
    return key;
  }

  /** A scalar in a block is a text whatever it says, but as go-cty-yaml would have written it: `010` is "10". */
  private scalar(node: Scalar): Value {
    if (!isClosed(node, this.text)) throw new YamlError("a quote that is not closed");
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    const tag = node.tag ?? "";
    const content = String(node.value ?? "");
    const value = resolved({ tag, text: isBlock ? this.blockText(node, content) : content, quoted });
    return isBlock && tag === "" ? convert(value, STRING) : value;
  }

  /** Where the text ends without a line break, libyaml adds none to a block. */
  private blockText({ range }: Scalar, content: string): string {
    const isLast = (range?.[1] ?? 0) >= this.text.length && !/[\n\r] *$/.test(this.text);
    return isLast && content.endsWith("\n") ? content.slice(0, -1) : content;
  }

  private named(name: string): Value {
    const value = this.anchors.get(name);
    if (value) return value;
    throw new YamlError(this.anchors.has(name) ? "an alias within its own anchor" : "an alias without anchor");
  }
}

function resolved(scalar: Parameters<typeof resolveScalar>[0]): Value {
  const value = resolveScalar(scalar);
  if (typeof value === "string") throw new YamlError(value);
  return value;
}

/** `<<: *defaults`, or several of them: what comes later counts. */
function merge(members: Map<string, Value>, value: Value): void {
  const { kind } = value.type;
  const objects = kind === "tuple" ? elementsOf(value) : [value];
  for (const object of objects) {
    if (object.type.kind !== "object") throw new YamlError("a merge of what is no mapping");
    const values = elementsOf(object);
    for (const [i, name] of keysOf(object).entries()) members.set(name, values[i] as Value);
  }
}
