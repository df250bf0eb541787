import type { Json } from "../model/json";

/** A mistake at an offset of the text. */
export class LiteralError extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason);
  }
}

/**
 * Parses the literals of Terraform's language: strings, numbers, booleans, null, lists and maps. Expressions are none.
 *
 * @throws LiteralError
 */
export function parseLiteral(text: string): Json {
  const parser = new LiteralParser(text);
  const value = parser.value();
  parser.end();
  return value;
}

/**
 * Parses `name = literal` lines, as a `.tfvars` file has them.
 *
 * @throws LiteralError
 */
export function parseAssignments(text: string): Map<string, Json> {
  return new LiteralParser(text).assignments();
}

/** Blanks and comments. */
const SKIP = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const NAME = /[A-Za-z_][\w-]*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\n]|\\.)*"/y;
const WORDS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

class LiteralParser {
  private at = 0;

  constructor(private readonly text: string) {}

  assignments(): Map<string, Json> {
    const found = new Map<string, Json>();
    for (this.skip(); this.at < this.text.length; this.skip()) {
      const name = this.match(NAME) ?? this.fail("the name of a variable");
      this.expect("=");
      found.set(name, this.value());
    }
    return found;
  }

  value(): Json {
    this.skip();
    const next = this.text[this.at];
    if (next === '"') return this.string();
    if (next === "[") return this.list();
    if (next === "{") return this.map();
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number);
    const word = this.match(NAME);
    if (word !== undefined && word in WORDS) return WORDS[word] as Json;
    return this.fail("a string in quotes, a number, true, false, null, a list or a map");
  }

  end(): void {
    this.skip();
    if (this.at < this.text.length) this.fail("the end of the value");
  }

  private string(): string {
    const text = this.match(STRING) ?? this.fail("a string that ends on its line");
    // What the two languages write the same way: \n, \t, \", \\ and \uNNNN.
    try {
      return JSON.parse(text) as string;
    } catch {
      return this.fail('a string with the escapes \\n, \\t, \\", \\\\ and \\uNNNN');
    }
  }

  private list(): Json {
    const list: Json[] = [];
    this.at += 1;
    while (!this.take("]")) {
      list.push(this.value());
      if (!this.take(",")) {
        this.expect("]");
        break;
      }
    }
    return list;
  }

  private map(): Json {
    const map: Record<string, Json> = {};
    this.at += 1;
    while (!this.take("}")) {
      this.skip();
      const key = this.text[this.at] === '"' ? this.string() : (this.match(NAME) ?? this.fail("a key"));
      if (!this.take("=")) this.expect(":");
      map[key] = this.value();
      this.take(",");
    }
    return map;
  }

  private take(sign: string): boolean {
    this.skip();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) this.fail(sign);
  }

  private skip(): void {
    this.match(SKIP);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fail(expected: string): never {
    throw new LiteralError(expected, this.at);
  }
}
