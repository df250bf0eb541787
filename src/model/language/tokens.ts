/** One token of Terraform's expression language. */
export interface Token {
  readonly kind: "name" | "number" | "string" | "symbol" | "end";
  /** Strings without their quotes, escapes and interpolations left as they are. */
  readonly text: string;
  /** Where it starts and ends in the expression. */
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s*/y;
const NAME = /[A-Za-z_][\w-]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SYMBOL = /\.\.\.|=>|==|!=|<=|>=|&&|\|\||[-+*/%!<>?:=.,()[\]{}]/y;

/** The tokens of an expression, `end` last; undefined where it holds what is not read, a heredoc or a comment. Linear. */
export function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += lengthOf(SPACE, text, at);
    if (at >= text.length) break;
    const token = text[at] === '"' ? stringAt(text, at) : plainAt(text, at);
    if (!token) return undefined;
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", text: "", start: at, end: at });
  return tokens;
}

function plainAt(text: string, start: number): Token | undefined {
  if (text.startsWith("//", start) || text.startsWith("/*", start)) return undefined;
  for (const [kind, pattern] of [
    ["name", NAME],
    ["number", NUMBER],
    ["symbol", SYMBOL],
  ] as const) {
    const end = start + lengthOf(pattern, text, start);
    if (end > start) return { kind, text: text.slice(start, end), start, end };
  }
  return undefined;
}

function stringAt(text: string, start: number): Token | undefined {
  const end = closingQuote(text, start + 1);
  return end < 0 ? undefined : { kind: "string", text: text.slice(start + 1, end), start, end: end + 1 };
}

/** The quote that ends a string that starts at `from`; quotes inside of interpolations belong to these. */
function closingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') return i;
    if (char === "\\") i++;
    else if ((char === "$" || char === "%") && text[i + 1] === "{" && text[i - 1] !== char) {
      i = closingBrace(text, i + 2);
      if (i < 0) return -1;
    }
  }
  return -1;
}

/** The `}` that closes an interpolation that starts at `from`; -1 when there is none. Linear. */
export function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      i = closingQuote(text, i + 1);
      if (i < 0) return -1;
    } else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return i;
  }
  return -1;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
