import type { BodyArgument, BodyBlock, BodyItem, BodyReader } from "../../language/body";
import { LanguageError } from "../../language/error";
import type { Node } from "../../language/syntax";
import type { Json, JsonObject } from "../../model/json";
import { constantOf } from "../constant";
import { type BlockKind, PLAIN, TOP } from "./blocks";
import { jsonOf, namesOf } from "./expression";
import type { CodeOf } from "./template";

/** A block of the configuration itself, with its offsets in the text. */
export interface TopBlock {
  readonly keyword: string;
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What no file may hold: an argument or a block that the configuration itself does not have. */
export interface Unexpected {
  readonly offset: number;
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Turns the items of a file into objects of Terraform's JSON syntax, one after the other. Linear. */
export class Bodies {
  readonly blocks: TopBlock[] = [];
  readonly unexpected: Unexpected[] = [];
  private readonly codeOf: CodeOf;

  constructor(private readonly reader: BodyReader) {
    this.codeOf = (node) => reader.codeOf(node);
  }

  /** The whole configuration. @throws LanguageError for what is not of the language. */
  configuration(): JsonObject {
    const document = new Map<string, Json[]>();
    for (const item of this.items()) {
      if (item.kind === "block") this.top(item, document);
      else this.unexpected.push({ offset: item.start, id: "hcl/argument", params: { name: item.name } });
    }
    return Object.fromEntries(document);
  }

  /** Arguments alone, as a file of values has them. @throws as `configuration` */
  assignments(): { readonly name: string; readonly value: Json; readonly start: number }[] {
    const found: { name: string; value: Json; start: number }[] = [];
    for (const item of this.items()) {
      const { start } = item;
      if (item.kind === "block") this.unexpected.push({ offset: start, id: "hcl/block-in-values", params: {} });
      else found.push({ name: item.name, value: jsonOf(item.value, this.codeOf), start });
    }
    return found;
  }

  private *items(): Iterable<BodyItem> {
    const names = new Set<string>();
    for (let item = this.reader.next(); item; item = this.reader.next()) {
      if (item.kind === "argument") once(item, names);
      yield item;
    }
  }

  private top(block: BodyBlock, document: Map<string, Json[]>): void {
    const { type: keyword, labels, start, end } = block;
    const kind = Object.hasOwn(TOP, keyword) ? TOP[keyword] : undefined;
    if (!kind) {
      this.unexpected.push({ offset: start, id: "hcl/block", params: { name: keyword } });
      return;
    }
    const entry = this.entry(block, kind);
    if (labels.length !== kind.labels) {
      const params = { name: keyword, count: String(kind.labels ?? 0), found: String(labels.length) };
      this.unexpected.push({ offset: start, id: "hcl/labels", params });
      return;
    }
    this.blocks.push({ keyword, labels, start, end });
    add(document, keyword, entry);
  }

  /** `{ "alicloud_vpc": { "main": body } }` */
  private entry({ labels, items }: BodyBlock, kind: BlockKind): Json {
    return labels.reduceRight<Json>((inner, label) => ({ [label]: inner }), this.body(items, kind));
  }

  private body(items: readonly BodyItem[], kind: BlockKind): JsonObject {
    const written = new Map<string, Json>();
    const blocks = new Map<string, Json[]>();
    const names = new Set<string>();
    for (const item of items) {
      if (item.kind === "argument") {
        once(item, names);
        written.set(item.name, this.argument(item, kind));
      } else {
        const inner = kind.blocks && Object.hasOwn(kind.blocks, item.type) ? kind.blocks[item.type] : undefined;
        add(blocks, item.type, this.entry(item, inner ?? PLAIN));
      }
    }
    return Object.fromEntries([...written, ...blocks]);
  }

  private argument({ name, value, start }: BodyArgument, { names = [], constants = [] }: BlockKind): Json {
    if (names.includes(name)) return namesOf(value, this.codeOf);
    return constants.includes(name) ? this.constant(value, start, name) : jsonOf(value, this.codeOf);
  }

  private constant(node: Node, offset: number, name: string): Json {
    const value = constantOf(jsonOf(node, this.codeOf));
    if (value === undefined) this.unexpected.push({ offset, id: "hcl/not-constant", params: { name } });
    return value ?? null;
  }
}

/** An argument stands in a body once. */
function once({ name, start, end }: BodyArgument, names: Set<string>): void {
  if (names.has(name)) throw new LanguageError("language/argument-twice", { name }, { start, end });
  names.add(name);
}

/** Of one name there may be several blocks. */
function add(document: Map<string, Json[]>, keyword: string, entry: Json): void {
  const list = document.get(keyword);
  if (list) list.push(entry);
  else document.set(keyword, [entry]);
}
