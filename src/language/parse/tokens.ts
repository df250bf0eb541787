import { LanguageError } from "../error";
import type { Range } from "../syntax";

/** Signs stand for themselves; `bad` is what the language does not have. */
export type Token = "name" | "number" | "quote" | "heredoc" | "newline" | "end" | "bad" | Sign;

const SIGNS = [
  ...["(", ")", "[", "]", "{", "}", "~}", ".", "...", ",", ":", "::", "?", "=", "==", "=>"],
  ...["!", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||"],
] as const;
export type Sign = (typeof SIGNS)[number];

/** By first letter, the longest first. */
const SIGNS_BY_LETTER = new Map<string, Sign[]>();
for (const sign of [...SIGNS].sort((a, b) => b.length - a.length)) {
  const letter = sign.charAt(0);
  SIGNS_BY_LETTER.set(letter, [...(SIGNS_BY_LETTER.get(letter) ?? []), sign]);
}

const NO_SIGNS: readonly Sign[] = [];

const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
/** More dots than a number has belong to it, and make it none. */
const NUMBER = /\d(?:[\d.]|[eE][+-]?\d)*/y;
const HEREDOC = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;
const [TAB, SPACE, SLASH] = [9, 32, 47];
const TRAILING_DOTS = /\.+$/;

/**
 * The tokens of the native notation, one at a time, as hclsyntax/scan_tokens.rl cuts them. What stands in strings is read by
 * the parser, which knows where it is.
 */
export class Tokens {
  /** Whether line breaks are tokens; between brackets they count for nothing. */
  newlines = false;
  /** Those that were gone over, in order; of a line, its break does not belong to it. */
  readonly comments: Range[] = [];
  private token: Token | undefined;
  /** Where the next token stands. */
  start = 0;
  end = 0;

  constructor(
    readonly text: string,
    private at = 0,
  ) {}

  /** The next token, which stays the next one. */
  peek(): Token {
    for (;;) {
      this.token ??= this.scan();
      if (this.token !== "newline" || this.newlines) return this.token;
      this.position = this.end;
    }
  }

  /** Behind the last token that was read. */
  get position(): number {
    return this.at;
  }

  set position(at: number) {
    this.at = at;
    this.token = undefined;
  }

  /** Goes over the next token. Returns where it ends. */
  read(): number {
    this.peek();
    this.position = this.end;
    return this.end;
  }

  /** Goes over the next token if it is this one. */
  accept(token: Token): boolean {
    if (this.peek() !== token) return false;
    this.read();
    return true;
  }

  /** The text of the next token. */
  found(): string {
    if (this.peek() === "newline") return "\\n";
    return this.text.slice(this.start, this.end);
  }

  /** Throws about the next token. */
  fail(id: string, params: Readonly<Record<string, string>> = {}): never {
    if (this.peek() === "bad") throw new LanguageError("language/bad-sign", { found: this.found() }, this.range());
    throw new LanguageError(id, params, this.range());
  }

  private range() {
    return { start: this.start, end: this.end };
  }

  private scan(): Token {
    this.start = this.blanks(this.at);
    const letter = this.text.charAt(this.start);
    const token = this.named(letter) ?? this.sign(letter);
    if (token !== undefined) return token;
    this.end = this.start + ((this.text.codePointAt(this.start) ?? 0) > 0xffff ? 2 : 1);
    return "bad";
  }

  private named(letter: string): Token | undefined {
    if (letter === "") return this.ends("end", this.start);
    if (isLetter(letter) || letter > "\u007f") return this.match(NAME) ? "name" : undefined;
    if (letter >= "0" && letter <= "9") return this.number();
    if (letter === '"') return this.ends("quote", this.start + 1);
    if (letter === "\n") return this.ends("newline", this.start + 1);
    if (letter === "\r")
      return this.text.charAt(this.start + 1) === "\n" ? this.ends("newline", this.start + 2) : undefined;
    if (letter === "#" || this.text.startsWith("//", this.start)) return this.lineComment();
    return letter === "<" && this.match(HEREDOC) ? "heredoc" : undefined;
  }

  private sign(letter: string): Sign | undefined {
    for (const sign of SIGNS_BY_LETTER.get(letter) ?? NO_SIGNS) {
      if (sign.length > 1 && !this.text.startsWith(sign, this.start)) continue;
      this.end = this.start + sign.length;
      return sign;
    }
    return undefined;
  }

  private number(): Token {
    this.match(NUMBER);
    const dots = TRAILING_DOTS.exec(this.text.slice(this.start, this.end));
    return this.ends("number", this.end - (dots?.[0].length ?? 0));
  }

  /** Ends with its line, and so is the break of it. */
  private lineComment(): Token {
    const at = this.text.indexOf("\n", this.start);
    const end = at < 0 ? this.text.length : at;
    this.comment(this.start, this.text.charAt(end - 1) === "\r" ? end - 1 : end);
    if (at >= 0) return this.ends("newline", at + 1);
    this.start = this.text.length;
    return this.ends("end", this.start);
  }

  /** Behind blanks and comments that stand between other things. */
  private blanks(at: number): number {
    for (;;) {
      while (this.text.charCodeAt(at) === SPACE || this.text.charCodeAt(at) === TAB) at++;
      if (this.text.charCodeAt(at) !== SLASH || this.text.charAt(at + 1) !== "*") return at;
      const close = this.text.indexOf("*/", at + 2);
      if (close < 0) return at;
      this.comment(at, close + 2);
      at = close + 2;
    }
  }

  /** The same place may be looked at again. */
  private comment(start: number, end: number): void {
    if (start >= (this.comments.at(-1)?.end ?? 0)) this.comments.push({ start, end });
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.start;
    if (!pattern.test(this.text)) return false;
    this.end = pattern.lastIndex;
    return true;
  }

  private ends(token: Token, end: number): Token {
    this.end = end;
    return token;
  }
}

function isLetter(letter: string): boolean {
  return (letter >= "a" && letter <= "z") || (letter >= "A" && letter <= "Z") || letter === "_";
}
