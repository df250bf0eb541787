import type { Node, Range } from "../syntax";
import { trimEnd, trimStart } from "./blanks";
import { forNames } from "./for";
import type { Machine } from "./machine";
import { barePieces, heredocPieces, type Piece, quotedPieces, type ReadPiece } from "./pieces";
import { assembled, type Part, withoutIndentation } from "./template-parts";

/** A string in quotes. */
export function quoted(machine: Machine): Node | undefined {
  const { start, end } = machine.tokens;
  machine.tokens.read();
  return new Template(machine, quotedPieces(machine.text, { start, end }), start).read();
}

/** `<<WORD` and `<<-WORD`. */
export function heredoc(machine: Machine): Node | undefined {
  const { start, end } = machine.tokens;
  const [, dash, word = ""] = /^<<(-?)(\S+)/.exec(machine.tokens.found()) ?? [];
  machine.tokens.read();
  const pieces = heredocPieces(machine.text, word, { start, end });
  return new Template(machine, pieces, start, dash === "-").read();
}

/** The whole text as a template, as the JSON notation has it. */
export function bare(machine: Machine): Node | undefined {
  return new Template(machine, barePieces(machine.text), machine.tokens.position).read();
}

class Template {
  private readonly parts: Part[] = [];
  /** The piece before this one was text, which a strip mark may still shorten. */
  private behindText = false;
  /** The sequence before this piece ended with a strip mark. */
  private strips = false;

  constructor(
    private readonly machine: Machine,
    private readonly next: ReadPiece,
    private readonly start: number,
    private readonly flush = false,
  ) {}

  /** Reads on until an expression is wanted, or to the end. */
  read(): Node | undefined {
    const { tokens } = this.machine;
    for (;;) {
      const piece = this.next(tokens.position);
      tokens.position = piece.end;
      if (piece.kind === "end") return this.finished(piece.end);
      if (piece.kind === "text") this.text(piece);
      else if (!this.sequence(piece)) return undefined;
    }
  }

  private finished(end: number): Node {
    if (this.flush) withoutIndentation(this.parts);
    return assembled(this.parts, { start: this.start, end });
  }

  private text({ value, start, end }: Extract<Piece, { kind: "text" }>): void {
    this.parts.push({ kind: "text", value: this.strips ? trimStart(value) : value, start, end });
    this.behindText = true;
    this.strips = false;
  }

  /** `${…}` or `%{…}`, behind its opening. Returns whether it was read: otherwise it waits for an expression. */
  private sequence({ sign, strips, start, end }: Extract<Piece, { kind: "open" }>): boolean {
    const { tokens } = this.machine;
    const last = this.parts.at(-1);
    if (strips && this.behindText && last?.kind === "text") last.value = trimEnd(last.value);
    this.behindText = false;
    this.strips = false;
    const outside = tokens.newlines;
    tokens.newlines = false;
    if (sign === "%") return this.directive({ start, end }, outside);
    this.want({ start, end }, outside, (node) => ({ kind: "value", node }));
    return false;
  }

  private directive(open: Range, outside: boolean): boolean {
    const { machine } = this;
    const found = machine.tokens.found();
    const range = () => ({ start: open.start, end: machine.tokens.position });
    const word = machine.name();
    if (word === "else" || word === "endif" || word === "endfor") {
      this.close(open, outside);
      this.parts.push({ kind: word, ...range() });
      return true;
    }
    if (word === "if") this.want(open, outside, (condition) => ({ kind: "if", condition, ...range() }));
    else if (word === "for") {
      const names = forNames(machine);
      this.want(open, outside, (of) => ({ kind: "for", ...names, of, ...range() }));
    } else machine.tokens.fail("language/bad-directive", { found });
    return false;
  }

  /** Wants an expression, and reads on behind what closes it. */
  private want(open: Range, outside: boolean, part: (node: Node) => Part): void {
    this.machine.want((node) => {
      this.close(open, outside);
      this.parts.push(part(node));
      return this.read();
    }, open);
  }

  private close(open: Range, outside: boolean): void {
    const { tokens } = this.machine;
    this.strips = tokens.accept("~}");
    if (!this.strips) this.machine.close(open, "}");
    tokens.newlines = outside;
  }
}
