import type { TreeCursor } from "web-tree-sitter";
import { eachChild } from "./cursor";

/** Nodes in whose brackets line breaks count for nothing. */
const FREE = new Set([
  "tuple",
  "function_arguments",
  "function_call",
  "for_expr",
  "new_index",
  "template_interpolation",
]);
const HEREDOC = /^<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/u;
/** Words of the language that the grammar takes without a blank behind them. */
const KEYWORDS = new Set(["for", "in", "if"]);
/** `${}` */
const EMPTY_INTERPOLATION = /(?<!\$)\$\{\s*\}/;

/**
 * Looks for line breaks where the language has none, and for missing ones between the entries of an object: the grammar
 * takes all blanks for the same. Linear in the expression.
 */
export class Layout {
  constructor(
    private readonly text: string,
    private readonly cursor: TreeCursor,
    private readonly mistake: (offset: number) => void,
  ) {}

  /** The expression that the cursor stands on, behind a `=` that ends at `from`. */
  check(from: number): void {
    const { startIndex, endIndex } = this.cursor;
    const source = this.text.slice(startIndex, endIndex);
    if (this.breaks(from, startIndex)) this.mistake(from);
    const empty = EMPTY_INTERPOLATION.exec(source);
    if (empty) this.mistake(startIndex + empty.index);
    if (/[\n{]|\bfor\b|::/.test(source)) this.node(false);
  }

  private node(free: boolean): void {
    const { nodeType, startIndex } = this.cursor;
    if (nodeType === "heredoc_template") this.heredoc();
    else if (nodeType === "quoted_template" || nodeType === "string_lit") this.quoted();
    else if (nodeType === "object") this.object();
    else this.parts(free || FREE.has(nodeType), startIndex);
  }

  private parts(inner: boolean, startIndex: number): void {
    const isCall = this.cursor.nodeType === "function_call";
    let depth = 0;
    let end = startIndex;
    eachChild(this.cursor, (type) => {
      if (!inner && depth === 0 && type !== "comment" && this.breaks(end, this.cursor.startIndex)) this.mistake(end);
      if (type === "identifier" && !isCall && isQualified(this.text, this.cursor)) this.mistake(this.cursor.startIndex);
      if (KEYWORDS.has(type) && /[\w-]/.test(this.text[this.cursor.endIndex] ?? "")) this.mistake(this.cursor.endIndex);
      depth += type === "(" ? 1 : type === ")" ? -1 : 0;
      end = this.cursor.endIndex;
      this.node(inner || depth > 0);
    });
  }

  /** Entries are parted by commas or line breaks. */
  private object(): void {
    let end: number | undefined;
    let parted = true;
    eachChild(this.cursor, (type) => {
      if (type === "object_elem") {
        if (!parted && end !== undefined && !this.breaks(end, this.cursor.startIndex)) this.mistake(end);
        this.node(false);
        end = this.cursor.endIndex;
        parted = false;
      } else if (type === ",") {
        if (end !== undefined && this.breaks(end, this.cursor.startIndex)) this.mistake(end);
        parted = true;
      }
    });
  }

  /** Nothing stands behind the word that opens it. */
  private heredoc(): void {
    const { startIndex, endIndex } = this.cursor;
    if (!HEREDOC.test(this.text.slice(startIndex, endIndex))) this.mistake(startIndex);
  }

  /** Strings end on their line, code inside of them need not. */
  private quoted(): void {
    const { startIndex, endIndex } = this.cursor;
    let at = startIndex;
    const text = (until: number) => {
      if (this.breaks(at, until)) this.mistake(startIndex);
    };
    eachChild(this.cursor, (type) => {
      if (type !== "template_interpolation" && type !== "template_directive") return;
      text(this.cursor.startIndex);
      at = this.cursor.endIndex;
      this.parts(true, this.cursor.startIndex);
      // The text between directives ends on the line of the string too.
      const inside = this.text.slice(this.cursor.startIndex, at).replace(/[%$]\{[^}]*\}/g, "");
      if (inside.includes("\n")) this.mistake(startIndex);
    });
    text(endIndex);
  }

  private breaks(from: number, to: number): boolean {
    return to > from && this.text.slice(from, to).includes("\n");
  }
}

/** `provider::alicloud::f`: only functions have such names. */
export function isQualified(text: string, { startIndex, endIndex }: TreeCursor): boolean {
  return text.slice(startIndex, endIndex).includes("::");
}
