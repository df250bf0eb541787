import { LanguageError } from "../error";
import type { BinaryOperator, Node, Range, SplatStep, TraversalStep } from "../syntax";
import { PRECEDENCE } from "./precedence";
import { type Sign, Tokens } from "./tokens";

/** Gets the operand that was wanted. Undefined: it wants another one. */
export type Take = (operand: Node) => Node | undefined;

/** What waits for an operand. */
interface Frame {
  /** How strongly it holds its operand against an operator behind that. */
  readonly binds: number;
  readonly take: Take;
  /** What opened it, where something has to close it. */
  readonly open: Range | undefined;
}

const EXPRESSION = 0;
/** Behind the colon of a condition. */
const TAIL = 1;
const UNARY = 8;

/** What steps behind an operand are added to, as long as it is not finished. */
export type Growing =
  | { readonly kind: "traversal"; readonly steps: TraversalStep[]; readonly brackets: boolean[] }
  | { readonly kind: "splat"; readonly each: SplatStep[] };

/**
 * A parser whose stack is a list, so that no depth is too deep: what is open waits in frames for the operand that it needs.
 * Whoever reads a form says `want`, and goes on when it gets its operand.
 */
export class Machine {
  readonly tokens: Tokens;
  /** Heredocs that were read, those inside of another one before it. */
  readonly heredocs: Node[] = [];
  growing: Growing | undefined;
  private readonly frames: Frame[] = [];

  constructor(
    readonly text: string,
    private readonly term: (machine: Machine) => Node | undefined,
    private readonly steps: (machine: Machine, operand: Node) => Node | undefined,
    /** Keys like `a.b` stay what they are, where names are read and nothing is evaluated. Default: they are refused. */
    readonly keepsKeys = false,
  ) {
    this.tokens = new Tokens(text);
  }

  /** The whole text. @param first Reads the first operand. Default: as any other. */
  run(first: (machine: Machine) => Node | undefined = this.term): Node {
    const whole = this.expression(first);
    if (this.tokens.peek() !== "end") this.tokens.fail("language/extra", { found: this.tokens.found() });
    return whole;
  }

  /** The expression that stands here, as far as it goes. */
  expression(first: (machine: Machine) => Node | undefined = this.term): Node {
    const whole: Node[] = [];
    this.want((node) => {
      whole.push(node);
      return undefined;
    });
    let operand = first(this);
    while (whole.length === 0) operand = operand ? this.behind(operand) : this.term(this);
    return whole[0] as Node;
  }

  /** An expression is wanted. @param open What has to be closed behind it. */
  want(take: Take, open?: Range): undefined {
    this.frames.push({ binds: EXPRESSION, take, open });
  }

  unary(take: Take): undefined {
    this.frames.push({ binds: UNARY, take, open: undefined });
  }

  /** Whether something holds the operand that ends here beside an operator, or takes steps of it. */
  continues(): boolean {
    const next = this.tokens.peek();
    const behind = next === "." || next === "[" || next === "?" || PRECEDENCE.has(next);
    return behind || (this.frames.at(-1)?.binds ?? EXPRESSION) > EXPRESSION;
  }

  /** Goes over a sign that has to stand here, or one of the others could. Returns where it ends. */
  expect(sign: Sign, ...others: string[]): number {
    if (this.tokens.peek() === sign) return this.tokens.read();
    const expected = [sign, ...others].map((one) => `\`${one}\``).join(", ");
    return this.fail("language/syntax", { expected, found: this.tokens.found() });
  }

  /** Goes over the sign that closes what was opened. */
  close(open: Range, sign: Sign, ...others: string[]): number {
    if (this.tokens.peek() === "end") throw this.unclosed(open);
    return this.expect(sign, ...others);
  }

  /** The name that has to stand here. */
  name(): string {
    const { tokens } = this;
    const found = tokens.found();
    if (tokens.peek() !== "name") this.fail("language/expected-name", { found });
    tokens.read();
    return found;
  }

  /** Throws about the next token; where the text ends, about what is still open. */
  fail(id: string, params: Readonly<Record<string, string>>): never {
    if (this.tokens.peek() !== "end") return this.tokens.fail(id, params);
    const open = this.frames.findLast((frame) => frame.open)?.open;
    throw open ? this.unclosed(open) : this.tokens.fail("language/unfinished");
  }

  private unclosed({ start, end }: Range): LanguageError {
    return new LanguageError("language/unclosed", { open: this.text.slice(start, end) }, { start, end });
  }

  /** What follows an operand: steps, an operator, or what ends it. */
  private behind(start: Node): Node | undefined {
    const operand = this.steps(this, start);
    if (!operand) return undefined;
    this.growing = undefined;
    const token = this.tokens.peek();
    const precedence = PRECEDENCE.get(token);
    if (precedence !== undefined) return this.binary(token as BinaryOperator, precedence, operand);
    if (token === "?") return this.conditional(this.held(operand, TAIL + 1));
    const complete = this.held(operand, TAIL);
    return (this.frames.pop() as Frame).take(complete);
  }

  /** What the operand is of, of all that holds it at least that strongly. */
  private held(operand: Node, precedence: number): Node {
    let node = operand;
    for (let frame = this.frames.at(-1); frame && frame.binds >= precedence; frame = this.frames.at(-1)) {
      this.frames.pop();
      node = frame.take(node) as Node;
    }
    return node;
  }

  private binary(operator: BinaryOperator, precedence: number, operand: Node): undefined {
    const left = this.held(operand, precedence);
    this.tokens.read();
    const take: Take = (right) => ({ kind: "binary", operator, left, right, start: left.start, end: right.end });
    this.frames.push({ binds: precedence, take, open: undefined });
  }

  private conditional(condition: Node): undefined {
    this.tokens.read();
    this.want((then) => {
      this.expect(":");
      const take: Take = (otherwise) => ({
        ...{ kind: "conditional", condition, then, otherwise },
        ...{ start: condition.start, end: otherwise.end },
      });
      this.frames.push({ binds: TAIL, take, open: undefined });
      return undefined;
    });
  }
}
