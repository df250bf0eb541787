import { LanguageError } from "./error";
import { Machine } from "./parse/machine";
import { quotedPieces } from "./parse/pieces";
import { steps } from "./parse/steps";
import { term } from "./parse/terms";
import { nativeText } from "./print";
import type { Node, Range } from "./syntax";

/** `name = value` */
export interface BodyArgument extends Range {
  readonly kind: "argument";
  readonly name: string;
  readonly value: Node;
}

/** `type "label" label { … }`, from its type to its brace. */
export interface BodyBlock extends Range {
  readonly kind: "block";
  readonly type: string;
  readonly labels: readonly string[];
  readonly items: readonly BodyItem[];
}

export type BodyItem = BodyArgument | BodyBlock;

/** A block that is not closed yet. */
interface Open extends Omit<BodyBlock, "kind" | "end" | "items"> {
  readonly items: BodyItem[];
  readonly brace: Range;
}

/**
 * A file of the native notation: arguments and blocks, as hclsyntax reads them. Those of the file itself are read one by one, so
 * that nobody needs the tree of all of it. Linear; blocks may stand in blocks to any depth.
 */
export class BodyReader {
  private readonly machine: Machine;
  private readonly open: Open[] = [];

  constructor(private readonly text: string) {
    this.machine = new Machine(text, term, steps, true);
    this.machine.tokens.position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.machine.tokens.newlines = true;
  }

  /** Comments up to where was read, in order. */
  get comments(): readonly Range[] {
    return this.machine.tokens.comments;
  }

  /** The next argument or block of the file itself; undefined behind the last. @throws LanguageError with a range */
  next(): BodyItem | undefined {
    const { tokens } = this.machine;
    for (;;) {
      while (tokens.accept("newline")) {}
      const block = this.open.at(-1);
      if (!block && tokens.peek() === "end") return undefined;
      const item = block && tokens.peek() === "}" ? this.closed() : this.item();
      if (item) {
        const around = this.open.at(-1);
        if (!around) return item;
        around.items.push(item);
      }
    }
  }

  /** The text of what was read there, without comments, and heredocs as strings in quotes. Linear in it. */
  codeOf({ start, end }: Range): string {
    const comments = endingWithin(this.comments, start, end).map((one) => ({ ...one, by: " " }));
    const heredocs = endingWithin(this.machine.heredocs, start, end).map((one) => ({
      ...rangeOf(one),
      by: nativeText(one),
    }));
    const replacements = [...comments, ...heredocs].sort((a, b) => a.start - b.start);
    let code = "";
    let at = start;
    for (const one of replacements) {
      // What stands within a heredoc is replaced with it.
      if (one.start < at) continue;
      code += this.text.slice(at, one.start) + one.by;
      at = one.end;
    }
    return code + this.text.slice(at, end);
  }

  private item(): BodyItem | undefined {
    const { machine } = this;
    const { tokens } = machine;
    const { name, start } = this.itemName();
    if (tokens.accept("=")) {
      const argument = this.argument(name, start);
      this.lineEnds();
      return argument;
    }
    const labels: string[] = [];
    while (tokens.peek() === "name" || tokens.peek() === "quote") labels.push(this.label());
    const end = machine.expect("{", ...(labels.length === 0 ? ["="] : []));
    this.open.push({ type: name, labels, start, brace: { start: end - 1, end }, items: [] });
    if (!this.atLineEnd() && tokens.peek() !== "}") this.onOneLine();
    return undefined;
  }

  /** The only argument of a block that ends on the line of its brace. */
  private onOneLine(): void {
    const { machine } = this;
    const { name, start } = this.itemName();
    machine.expect("=");
    const open = this.open.at(-1) as Open;
    open.items.push(this.argument(name, start));
    if (machine.tokens.peek() !== "}") machine.expect("}");
  }

  /** Behind the equals sign. */
  private argument(name: string, start: number): BodyArgument {
    const value = this.machine.expression();
    return { kind: "argument", name, value, start, end: this.machine.tokens.position };
  }

  /** The block whose brace stands here. */
  private closed(): BodyBlock {
    const { type, labels, items, start } = this.open.pop() as Open;
    const end = this.machine.tokens.read();
    this.lineEnds();
    return { kind: "block", type, labels, items, start, end };
  }

  private itemName(): { readonly name: string; readonly start: number } {
    const { tokens } = this.machine;
    const found = tokens.found();
    const brace = this.open.at(-1)?.brace;
    if (tokens.peek() === "end" && brace) throw new LanguageError("language/unclosed", { open: "{" }, brace);
    if (tokens.peek() !== "name") tokens.fail("language/expected-item", { found });
    const { start } = tokens;
    tokens.read();
    return { name: found, start };
  }

  /** A label in quotes is no template. */
  private label(): string {
    const { machine, text } = this;
    const { tokens } = machine;
    if (tokens.peek() === "name") return machine.name();
    const next = quotedPieces(text, { start: tokens.start, end: tokens.end });
    tokens.read();
    let label = "";
    for (;;) {
      const piece = next(tokens.position);
      if (piece.kind === "open") throw new LanguageError("language/label", {}, rangeOf(piece));
      tokens.position = piece.end;
      if (piece.kind === "end") return label;
      label += piece.value;
    }
  }

  private atLineEnd(): boolean {
    const next = this.machine.tokens.peek();
    return next === "newline" || next === "end";
  }

  private lineEnds(): void {
    const { tokens } = this.machine;
    if (!this.atLineEnd()) tokens.fail("language/syntax", { expected: "`\\n`", found: tokens.found() });
  }
}

/** Those that end within a range; they stand in the order of their ends. */
function endingWithin<T extends Range>(ranges: readonly T[], start: number, end: number): readonly T[] {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < ranges.length && (ranges[last] as T).end <= end) last++;
  return ranges.slice(low, last);
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
