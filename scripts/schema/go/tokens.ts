export interface Token {
  readonly kind: "text" | "number" | "word" | "sign";
  readonly text: string;
}

const SKIPPED = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const TOKENS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /`[^`]*`|"(?:\\.|[^"\\\n])*"/y],
  ["number", /\d[\w.]*|'(?:\\.|[^'\\])'/y],
  ["word", /[A-Za-z_]\w*/y],
  ["sign", /:=|&&|\|\||[=!<>]=|<-|\+\+|--|[^\s\w]/y],
];

/** The tokens of Go source, without comments. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const skipped = match(SKIPPED, source, at);
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(source: string, at: number): Token {
  for (const [kind, pattern] of TOKENS) {
    const text = match(pattern, source, at);
    if (text !== undefined) return { kind, text };
  }
  throw new Error(`no Go: ${source.slice(at, at + 20)}`);
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
