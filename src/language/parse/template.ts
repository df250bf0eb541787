import { LanguageError } from "../error";
import type { Node, Range } from "../syntax";
import { trimEnd, trimStart } from "./blanks";
import { forNames } from "./for";
import type { Machine } from "./machine";
import { barePieces, heredocPieces, quotedPieces, type ReadPiece, type TemplatePiece } from "./pieces";
import { assembled, type Part, withoutIndentation } from "./template-parts";

/** A string in quotes. */
export function quoted(machine: Machine): Node | undefined {
  const { start, end } = machine.tokens;
  machine.tokens.read();
  const finish = (node: Node, range: Range) => held(machine, node, range);
  return new Template(machine, quotedPieces(machine.text, { start, end }), start, finish).read();
}

/** An interpolation alone is what stands in it, and yet quotes hold it together as parentheses do. */
function held(machine: Machine, node: Node, { start, end }: Range): Node {
  if (node.start === start || !machine.continues()) return node;
  if (node.kind === "literal") return { ...node, start, end };
  return { kind: "parentheses", of: node.kind === "parentheses" ? node.of : node, start, end };
}

/** `<<WORD` and `<<-WORD`. */
export function heredoc(machine: Machine): Node | undefined {
  const { start, end } = machine.tokens;
  const [, dash, word = ""] = /^<<(-?)(\S+)/.exec(machine.tokens.found()) ?? [];
  machine.tokens.read();
  const pieces = heredocPieces(machine.text, word, { start, end });
  const finish = (node: Node) => {
    machine.heredocs.push(node);
    return node;
  };
  return new Template(machine, pieces, start, finish, dash === "-").read();
}

/** The whole text as a template, as the JSON notation has it. */
export function bareTemplate(machine: Machine): Node | undefined {
  return new Template(machine, barePieces(machine.text), machine.tokens.position, (node) => node).read();
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
    /** Gets the tree, with the place of all of the string. */
    private readonly finish: (node: Node, range: Range) => Node,
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
    const range = { start: this.start, end };
    return this.finish(assembled(this.parts, range), range);
  }

  private text({ value, start, end }: Extract<TemplatePiece, { kind: "text" }>): void {
    this.parts.push({ kind: "text", value: this.strips ? trimStart(value) : value, start, end });
    this.behindText = true;
    this.strips = false;
  }

  /** `${…}` or `%{…}`, behind its opening. Returns whether it was read: otherwise it waits for an expression. */
  private sequence({ sign, strips, start, end }: Extract<TemplatePiece, { kind: "open" }>): boolean {
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
    const range = () => ({ start: open.start, end: machine.tokens.position });
    const word = machine.name();
    const { start, end } = machine.tokens;
    if (word === "else" || word === "endif" || word === "endfor") {
      this.close(open, outside);
      this.parts.push({ kind: word, ...range() });
      return true;
    }
    if (word === "if") this.want(open, outside, (condition) => ({ kind: "if", condition, ...range() }));
    else if (word === "for") {
      const names = forNames(machine);
      this.want(open, outside, (of) => ({ kind: "for", ...names, of, ...range() }));
    } else throw new LanguageError("language/bad-directive", { found: word }, { start, end });
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
