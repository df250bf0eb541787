import type { ForNode, Node } from "./syntax";
import { type Token, tokenize } from "./tokens";

/** From loosest to tightest: https://developer.hashicorp.com/terraform/language/expressions/operators */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];

/** Names that stand for a value. */
const CONSTANTS = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Nesting that is followed: a deeper one is nobody's handwriting. */
const MAX_DEPTH = 100;

/** Says that an expression is not one that is read; caught by `parse`. */
class Unread extends Error {}

/** How the strings inside of an expression are parsed: they are templates themselves. */
export type TemplateParser = (text: string) => Node | undefined;

/** The tree of an expression; undefined where it is not one that is read. Linear in its length. */
export function parse(text: string, template: TemplateParser): Node | undefined {
  const tokens = tokenize(text);
  if (!tokens) return undefined;
  try {
    return new Parser(text, tokens, template).whole();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly template: TemplateParser,
  ) {}

  whole(): Node {
    const node = this.expression();
    if (this.next.kind !== "end") throw new Unread();
    return node;
  }

  private expression(): Node {
    if (++this.depth > MAX_DEPTH) throw new Unread();
    const condition = this.binary(0);
    this.depth--;
    if (!this.take("?")) return condition;
    const then = this.expression();
    this.expect(":");
    return { kind: "conditional", condition, then, otherwise: this.expression() };
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    while (this.next.kind === "symbol" && operators.includes(this.next.text)) {
      const operator = this.advance().text;
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Node {
    for (const operator of ["!", "-"]) {
      if (!this.take(operator)) continue;
      if (++this.depth > MAX_DEPTH) throw new Unread();
      const of = this.unary();
      this.depth--;
      return { kind: "unary", operator, of };
    }
    return this.steps(this.primary());
  }

  private primary(): Node {
    const token = this.advance();
    if (token.kind === "number") return { kind: "literal", value: Number(token.text) };
    if (token.kind === "string") return this.template(token.text) ?? unread();
    if (token.kind === "name") return this.named(token);
    if (token.kind === "symbol" && token.text === "(") {
      const inner = this.expression();
      this.expect(")");
      return inner;
    }
    if (token.kind === "symbol" && token.text === "[") return this.isFor() ? this.forList() : this.list();
    if (token.kind === "symbol" && token.text === "{") return this.isFor() ? this.forObject() : this.object();
    return unread();
  }

  private named(token: Token): Node {
    if (this.take("(")) return this.call(token.text);
    const constant = CONSTANTS.get(token.text);
    if (constant !== undefined) return { kind: "literal", value: constant };
    while (this.isConstantStep()) this.constantStep();
    const end = (this.tokens[this.at - 1] as Token).end;
    return { kind: "traversal", root: token.text, text: this.text.slice(token.start, end).replace(/\s/g, "") };
  }

  private call(name: string): Node {
    const args: Node[] = [];
    let spread = false;
    while (!this.take(")")) {
      args.push(this.expression());
      spread = this.take("...");
      if (!this.take(",") && !this.is(")")) unread();
    }
    return { kind: "call", name, args, spread };
  }

  /** `.name`, `.0`, `[0]`, `["key"]`: the steps of a traversal. */
  private isConstantStep(): boolean {
    const [first, second, third] = [this.tokens[this.at], this.tokens[this.at + 1], this.tokens[this.at + 2]];
    if (first?.kind !== "symbol" || !second) return false;
    if (first.text === ".") return second.kind === "name" || (second.kind === "number" && /^\d+$/.test(second.text));
    const isKey = (second.kind === "number" && /^\d+$/.test(second.text)) || isPlainString(second);
    return first.text === "[" && isKey && third?.text === "]" && third.kind === "symbol";
  }

  private constantStep(): string | number {
    const bracket = this.advance().text === "[";
    const token = this.advance();
    if (bracket) this.advance();
    return token.kind === "number" ? Number(token.text) : token.text;
  }

  /** What follows a value that is no plain traversal. */
  private steps(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.isSplat()) node = this.splat(node);
      else if (this.isConstantStep()) {
        node = { kind: "index", of: node, key: { kind: "literal", value: this.constantStep() } };
      } else if (this.take("[")) {
        const key = this.expression();
        this.expect("]");
        node = { kind: "index", of: node, key };
      } else return node;
    }
  }

  private isSplat(): boolean {
    const second = this.tokens[this.at + 1];
    return (this.is("[") || this.is(".")) && second?.kind === "symbol" && second.text === "*";
  }

  private splat(of: Node): Node {
    const full = this.advance().text === "[";
    this.advance();
    if (full) this.expect("]");
    const path: (string | number)[] = [];
    // An index behind `.*` chooses of the list that the splat gives; behind `[*]` it belongs to every entry.
    while (this.isConstantStep() && (full || this.is("."))) path.push(this.constantStep());
    return { kind: "splat", of, path };
  }

  private list(): Node {
    const entries: Node[] = [];
    while (!this.take("]")) {
      entries.push(this.expression());
      if (!this.take(",") && !this.is("]")) unread();
    }
    return { kind: "list", entries };
  }

  /** Line breaks part the entries as commas do; a key is a bare word or an expression. */
  private object(): Node {
    const entries: (readonly [Node, Node])[] = [];
    while (!this.take("}")) {
      const bare = this.next.kind === "name" && ["=", ":"].includes(this.tokens[this.at + 1]?.text ?? "");
      const key: Node = bare ? { kind: "literal", value: this.advance().text } : this.expression();
      if (!this.take("=") && !this.take(":")) unread();
      entries.push([key, this.expression()]);
      this.take(",");
    }
    return { kind: "object", entries };
  }

  private isFor(): boolean {
    return this.next.kind === "name" && this.next.text === "for";
  }

  private forList(): Node {
    const head = this.forHead();
    const value = this.expression();
    const node: ForNode = { kind: "for", ...head, value, ...this.forEnd(), grouped: false };
    this.expect("]");
    return node;
  }

  private forObject(): Node {
    const head = this.forHead();
    const key = this.expression();
    this.expect("=>");
    const value = this.expression();
    const grouped = this.take("...");
    const node: ForNode = { kind: "for", ...head, key, value, ...this.forEnd(), grouped };
    this.expect("}");
    return node;
  }

  private forHead(): { keyName?: string; valueName: string; of: Node } {
    this.advance();
    const first = this.name();
    const second = this.take(",") ? this.name() : undefined;
    if (this.name() !== "in") unread();
    const of = this.expression();
    this.expect(":");
    return second === undefined ? { valueName: first, of } : { keyName: first, valueName: second, of };
  }

  private forEnd(): { condition?: Node } {
    if (this.next.kind !== "name" || this.next.text !== "if") return {};
    this.advance();
    return { condition: this.expression() };
  }

  private name(): string {
    const token = this.advance();
    return token.kind === "name" ? token.text : unread();
  }

  private get next(): Token {
    return this.tokens[this.at] as Token;
  }

  private advance(): Token {
    const token = this.next;
    if (token.kind === "end") unread();
    this.at++;
    return token;
  }

  private is(symbol: string): boolean {
    return this.next.kind === "symbol" && this.next.text === symbol;
  }

  private take(symbol: string): boolean {
    if (!this.is(symbol)) return false;
    this.at++;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) unread();
  }
}

/** Escapes and interpolations in a key are nobody's handwriting either. */
function isPlainString({ kind, text }: Token): boolean {
  return kind === "string" && !/["\\$%]/.test(text);
}

function unread(): never {
  throw new Unread();
}
