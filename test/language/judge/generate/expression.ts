/** An expression of the generator: a tree that can be written down, and made smaller. */
export interface Expression {
  readonly children: readonly Expression[];
  /** Native syntax, from that of the children. */
  readonly write: (children: readonly string[]) => string;
  /** JSON notation, where that is more than the text in `${}`. */
  readonly writeJson?: (children: readonly Expression[]) => unknown;
  /** What is exercised: `upper()`, `+`, `for list`. */
  readonly uses: readonly string[];
  /** How many children must stay, counted from the first; the others may be taken away. Default: all. */
  readonly least?: number;
  /** Whether parentheses must stand around it beside an operator, or in front of a step. */
  readonly loose?: boolean;
}

export function textOf(expression: Expression): string {
  return expression.write(expression.children.map(textOf));
}

/** A JSON value whose strings are templates. */
export function jsonOf(expression: Expression): unknown {
  return expression.writeJson?.(expression.children) ?? `\${${textOf(expression)}}`;
}

/** Everything that an expression exercises, once each. */
export function usesOf(expression: Expression): Set<string> {
  const uses = new Set(expression.uses);
  for (const child of expression.children) for (const use of usesOf(child)) uses.add(use);
  return uses;
}

export function leaf(text: string, uses: readonly string[] = []): Expression {
  return { children: [], write: () => text, uses };
}

export function call(
  name: string,
  args: readonly Expression[],
  options: { least?: number; spread?: boolean } = {},
): Expression {
  const { least = args.length, spread = false } = options;
  const write = (texts: readonly string[]) => `${name}(${texts.join(", ")}${spread ? "..." : ""})`;
  return { children: args, write, uses: [`${name}()`], least };
}

/** An operand, with parentheses where it needs them. */
export function tight(expression: Expression): Expression {
  if (!expression.loose) return expression;
  const { least: _, ...same } = expression;
  return { ...same, loose: false, write: (texts) => `(${expression.write(texts)})` };
}

/** How a string stands in the native syntax between quotes. */
export function quoted(raw: string): string {
  return `"${escaped(raw)}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

export function escaped(raw: string): string {
  const plain = raw.replace(/[\n\r\t"\\]/g, (letter) => ESCAPES[letter] as string);
  return escapedTemplate(plain);
}

/** What a template would read as the beginning of an interpolation or a directive. */
export function escapedTemplate(raw: string): string {
  return raw.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
