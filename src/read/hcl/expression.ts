import type { TreeCursor } from "web-tree-sitter";
import type { Json } from "../../model/json";
import { eachChild, onlyChild } from "./cursor";
import { plain, plainString } from "./plain";
import { asQuoted, asTemplate, flushed, lines, type Piece, unescaped, withMarkers } from "./template";

const KEY = /^[A-Za-z_][\w-]*$/;
/** What may be a comment or a heredoc. */
const UNUSUAL = /#|\/\/|\/\*|<</;

/** Turns expressions of the syntax tree into values of Terraform's JSON syntax. Each is linear in its text. */
export class Expressions {
  constructor(
    private readonly text: string,
    private readonly cursor: TreeCursor,
  ) {}

  /** The value that the cursor stands on. */
  value(): Json {
    const text = this.slice();
    const known = text.startsWith("(") ? this.bracketed() : plain(text);
    return known === undefined ? (this.compound() ?? `\${${this.code()}}`) : known;
  }

  /** What stands in brackets of its own. */
  private bracketed(): Json | undefined {
    const types: string[] = [];
    let inner: Json | undefined;
    eachChild(this.cursor, (type) => {
      if (type === "comment") return;
      types.push(type);
      if (type === "expression") inner = this.value();
    });
    return types.join(" ") === "( expression )" ? inner : undefined;
  }

  /** Where Terraform reads names: `alicloud_vpc.main`, a list of such, a map; also in quotes, as it once was written. */
  names(): Json {
    const text = this.slice();
    const quoted = plainString(text);
    if (quoted !== undefined) return quoted;
    const inner = onlyChild(this.cursor, (type) =>
      type === "collection_value" ? this.collection(() => this.names()) : undefined,
    );
    return inner ?? this.code();
  }

  /** Lists, objects with plain keys, strings. */
  private compound(): Json | undefined {
    return onlyChild(this.cursor, (type) => {
      if (type === "collection_value") return this.collection(() => this.value());
      if (type === "literal_value" || type === "template_expr") return this.string();
      return undefined;
    });
  }

  private collection(entry: () => Json): Json | undefined {
    return onlyChild(this.cursor, (type) => {
      if (type === "tuple") return this.tuple(entry);
      return type === "object" ? this.object(entry) : undefined;
    });
  }

  private tuple(entry: () => Json): Json[] {
    const entries: Json[] = [];
    eachChild(this.cursor, (type) => {
      if (type === "expression") entries.push(entry());
    });
    return entries;
  }

  /** Undefined where a key has to be evaluated. */
  private object(entry: () => Json): Json | undefined {
    const entries: [string | undefined, Json][] = [];
    eachChild(this.cursor, (type) => {
      if (type === "object_elem") entries.push(this.element(entry));
    });
    if (entries.some(([key]) => key === undefined)) return undefined;
    return Object.fromEntries(entries as [string, Json][]);
  }

  private element(entry: () => Json): [string | undefined, Json] {
    let key: string | undefined;
    let value: Json = null;
    let count = 0;
    eachChild(this.cursor, (type) => {
      if (type !== "expression") return;
      if (count++ === 0) key = keyOf(this.slice());
      else value = entry();
    });
    return [key, value];
  }

  private string(): string | undefined {
    return onlyChild(this.cursor, (type) => {
      if (!["string_lit", "quoted_template", "heredoc_template"].includes(type)) return undefined;
      return asTemplate(this.pieces(type));
    });
  }

  /** The pieces of the string that the cursor stands on. */
  private pieces(type: string): Piece[] {
    if (type === "heredoc_template") return this.heredoc();
    const { startIndex, endIndex } = this.cursor;
    return withMarkers(this.cut(startIndex + 1, endIndex - 1, (text) => [{ kind: "text", text: unescaped(text) }]));
  }

  private heredoc(): Piece[] {
    const { startIndex, endIndex } = this.cursor;
    const start = this.text.indexOf("\n", startIndex) + 1;
    const end = this.text.lastIndexOf("\n", endIndex - 1) + 1;
    const pieces = withMarkers(this.cut(start, Math.max(start, end), lines));
    return this.text[startIndex + 2] === "-" ? flushed(pieces) : pieces;
  }

  /** Text between interpolations is taken from the source: the tree leaves out blanks. */
  private cut(start: number, end: number, literal: (text: string) => Piece[]): Piece[] {
    const pieces: Piece[] = [];
    let at = start;
    const flush = (until: number) => {
      if (until > at) pieces.push(...literal(this.text.slice(at, until)));
    };
    eachChild(this.cursor, (type) => {
      if (type !== "template_interpolation" && type !== "template_directive") return;
      flush(this.cursor.startIndex);
      at = this.cursor.endIndex;
      pieces.push(type === "template_directive" ? { kind: "directive", text: this.slice() } : this.interpolation());
    });
    flush(end);
    return pieces;
  }

  private interpolation(): Piece {
    let code = "";
    let [eatsBefore, eatsAfter] = [false, false];
    eachChild(this.cursor, (type) => {
      if (type === "expression") code = this.code();
      else if (type === "strip_marker" && code === "") eatsBefore = true;
      else if (type === "strip_marker") eatsAfter = true;
    });
    return { kind: "code", code, eatsBefore, eatsAfter };
  }

  /** The source of an expression, comments left out, heredocs as quoted strings. */
  code(): string {
    const source = this.slice();
    if (!UNUSUAL.test(source)) return source;
    const start = this.cursor.startIndex;
    let result = "";
    let at = 0;
    this.replaced((from, to, by) => {
      result += source.slice(at, from - start) + by;
      at = to - start;
    });
    return result + source.slice(at);
  }

  private replaced(replace: (from: number, to: number, by: string) => void): void {
    eachChild(this.cursor, (type) => {
      const { startIndex, endIndex } = this.cursor;
      if (type === "comment") replace(startIndex, endIndex, " ");
      else if (type === "heredoc_template") replace(startIndex, endIndex, asQuoted(this.heredoc()));
      else this.replaced(replace);
    });
  }

  private slice(): string {
    return this.text.slice(this.cursor.startIndex, this.cursor.endIndex);
  }
}

function keyOf(text: string): string | undefined {
  if (KEY.test(text)) return text;
  const quoted = plainString(text);
  return quoted ?? (/^\d+$/.test(text) ? text : undefined);
}
