import type { TreeCursor } from "web-tree-sitter";
import type { Json, JsonObject } from "../../model/json";
import { constantOf } from "../constant";
import { type BlockKind, PLAIN, TOP } from "./blocks";
import { eachChild } from "./cursor";
import { Expressions } from "./expression";
import { isQualified, Layout } from "./layout";
import { plainArgument } from "./plain";

/** A block of the configuration itself, with its offsets in the text. */
export interface TopBlock {
  readonly keyword: string;
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What a block holds, and where the items of a body lie. */
interface Item {
  readonly kind: "attribute" | "block";
  readonly start: number;
  readonly end: number;
}

type Body = { [name: string]: Json };

/** Turns the bodies of the syntax tree into objects of Terraform's JSON syntax. Linear. */
export class Bodies {
  readonly blocks: TopBlock[] = [];
  /** Offsets of what no file may hold: arguments and blocks that the configuration itself does not have. */
  readonly unexpected: { readonly offset: number; readonly id: string; readonly params: Record<string, string> }[] = [];
  /** Offsets at which the text is not what the language has, though the grammar took it. */
  readonly mistakes: number[] = [];
  private readonly expressions: Expressions;
  private readonly layout: Layout;

  constructor(
    private readonly text: string,
    private readonly cursor: TreeCursor,
  ) {
    this.expressions = new Expressions(text, cursor);
    this.layout = new Layout(text, cursor, (offset) => this.mistakes.push(offset));
  }

  /** The whole configuration; the cursor stands on the root of the tree. */
  configuration(): JsonObject {
    const document: { [keyword: string]: Json[] } = {};
    this.items((type) => {
      if (type === "attribute") {
        const { name, start } = this.attribute(PLAIN);
        this.unexpected.push({ offset: start, id: "hcl/argument", params: { name } });
      } else this.top(document);
    });
    return document;
  }

  /** Arguments alone, as a file of values has them. */
  assignments(): { readonly name: string; readonly value: Json; readonly start: number }[] {
    const found: { name: string; value: Json; start: number }[] = [];
    this.items((type) => {
      const { startIndex } = this.cursor;
      if (type === "attribute") found.push(this.attribute(PLAIN));
      else this.unexpected.push({ offset: startIndex, id: "hcl/block-in-values", params: {} });
    });
    return found;
  }

  private top(document: { [keyword: string]: Json[] }): void {
    const { startIndex: start, endIndex: end } = this.cursor;
    const { keyword, labels, body } = this.block(TOP);
    const kind = TOP[keyword];
    if (!kind) {
      this.unexpected.push({ offset: start, id: "hcl/block", params: { name: keyword } });
      return;
    }
    if (labels.length !== kind.labels) {
      const params = { name: keyword, count: String(kind.labels ?? 0), found: String(labels.length) };
      this.unexpected.push({ offset: start, id: "hcl/labels", params });
      return;
    }
    this.blocks.push({ keyword, labels, start, end });
    add(document, keyword, nested(labels, body));
  }

  /** The block that the cursor stands on. */
  private block(kinds: Readonly<Record<string, BlockKind>> | undefined) {
    const labels: string[] = [];
    let keyword = "";
    let body: Body = {};
    let kind = PLAIN;
    const { startIndex: start } = this.cursor;
    let open = start;
    let items: Item[] = [];
    eachChild(this.cursor, (type) => {
      if (type === "identifier" && isQualified(this.text, this.cursor)) this.mistakes.push(this.cursor.startIndex);
      if (type === "identifier" && keyword === "") {
        keyword = this.slice();
        kind = kinds?.[keyword] ?? PLAIN;
      } else if (type === "identifier") labels.push(this.slice());
      else if (type === "string_lit") labels.push(this.label());
      else if (type === "block_start") open = this.cursor.endIndex;
      else if (type === "body") [body, items] = this.body(kind);
      else if (type === "block_end") this.braces(start, open, items, this.cursor.startIndex);
    });
    return { keyword, labels, body };
  }

  /** A label in quotes is no template. */
  private label(): string {
    const text = this.slice();
    if (/\n|[$%]\{/.test(text)) this.mistakes.push(this.cursor.startIndex);
    return String(this.expressions.names());
  }

  private body(kind: BlockKind): [Body, Item[]] {
    const body: Body = {};
    const blocks: { [name: string]: Json[] } = {};
    const items = this.items((type) => {
      if (type === "attribute") {
        const { name, value: written, start } = this.attribute(kind);
        const value = kind.constants?.includes(name) ? this.constant(written, start, name) : written;
        if (Object.hasOwn(body, name)) this.mistakes.push(start);
        body[name] = value;
        return;
      }
      const { keyword, labels, body: inner } = this.block(kind.blocks);
      add(blocks, keyword, nested(labels, inner));
    });
    return [Object.assign(body, blocks), items];
  }

  private constant(written: Json, offset: number, name: string): Json {
    const value = constantOf(written);
    if (value === undefined) this.unexpected.push({ offset, id: "hcl/not-constant", params: { name } });
    return value ?? null;
  }

  private attribute({ names = [] }: BlockKind): { name: string; value: Json; start: number } {
    const { startIndex: start } = this.cursor;
    const known = plainArgument(this.slice());
    if (known && !names.includes(known.name)) return { ...known, start };
    let name = "";
    let value: Json = null;
    let equals = start;
    eachChild(this.cursor, (type) => {
      if (type === "identifier" && isQualified(this.text, this.cursor)) this.mistakes.push(start);
      if (type === "identifier") name = this.slice();
      else if (type === "=") {
        equals = this.cursor.endIndex;
        if (this.breaks(start, equals)) this.mistakes.push(start);
      } else if (type === "expression") {
        this.layout.check(equals);
        value = names.includes(name) ? this.expressions.names() : this.expressions.value();
      }
    });
    return { name, value, start };
  }

  /** Visits arguments and blocks of a body, each of which must stand on lines of its own. */
  private items(visit: (type: "attribute" | "block") => void): Item[] {
    const items: Item[] = [];
    eachChild(this.cursor, (type) => {
      // The body of the whole file is a node of its own, comments before it stand beside.
      if (type === "body") items.push(...this.items(visit));
      if (type !== "attribute" && type !== "block") return;
      const { startIndex: start, endIndex: end } = this.cursor;
      const before = items.at(-1);
      if (before && !this.breaks(before.end, start)) this.mistakes.push(before.end);
      items.push({ kind: type, start, end });
      visit(type);
    });
    return items;
  }

  /** The braces of a block: opened on the line of its name, and closed there too only around one argument. */
  private braces(start: number, open: number, items: readonly Item[], close: number): void {
    if (this.breaks(start, open)) this.mistakes.push(start);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    const oneLine = !this.breaks(open, first.start);
    const alone = items.length === 1 && first.kind === "attribute";
    if (oneLine ? !alone || this.breaks(last.end, close) : !this.breaks(last.end, close)) this.mistakes.push(last.end);
  }

  private breaks(from: number, to: number): boolean {
    return this.text.slice(from, to).includes("\n");
  }

  private slice(): string {
    return this.text.slice(this.cursor.startIndex, this.cursor.endIndex);
  }
}

function add(document: { [keyword: string]: Json[] }, keyword: string, entry: Json): void {
  const list = Object.hasOwn(document, keyword) ? document[keyword] : undefined;
  if (list) list.push(entry);
  else document[keyword] = [entry];
}

/** `{ "alicloud_vpc": { "main": body } }` */
function nested(labels: readonly string[], body: Body): Json {
  return labels.reduceRight<Json>((inner, label) => ({ [label]: inner }), body);
}
