import { type Token, tokensOf } from "./tokens";

/** A place in the tokens of a source. */
export class Cursor {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(source: string) {
    this.tokens = tokensOf(source);
  }

  /** The next token, or one further on. */
  token(further = 0): Token | undefined {
    return this.tokens[this.at + further];
  }

  sees(text: string, further = 0): boolean {
    return this.token(further)?.text === text;
  }

  next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new Error("the source ends too early");
    return token;
  }

  skip(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at++;
    return true;
  }

  expect(text: string): void {
    if (!this.skip(text)) throw new Error(`expected ${text}, found ${this.token()?.text} ${this.token(1)?.text}`);
  }
}
