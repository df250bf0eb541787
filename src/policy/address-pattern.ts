/**
 * Whether an address pattern means an object. `*` stands for any characters; everything else is itself, brackets and
 * quotes of instance keys included. A pattern with the stack in front, `STACK/PATTERN`, means that stack alone.
 */
export function matchesAddress(
  pattern: string,
  { stack, address }: { readonly stack: string; readonly address: string },
) {
  const expression = wildcard(pattern);
  return expression.test(address) || expression.test(`${stack}/${address}`);
}

/** A pattern of texts. */
export interface Wildcard {
  readonly test: (text: string) => boolean;
}

/**
 * A pattern in which `*` stands for any run of characters, and everything else for itself. Each part is looked for once,
 * behind the one before: a regular expression would go back, and take for ever for some.
 */
export function wildcard(pattern: string): Wildcard {
  const parts = pattern.split("*");
  const first = parts.shift() ?? "";
  const last = parts.pop();
  if (last === undefined) return { test: (text) => text === first };
  const between = parts.filter((part) => part !== "");
  const least = first.length + last.length;
  return {
    test: (text) =>
      text.length >= least &&
      text.startsWith(first) &&
      text.endsWith(last) &&
      follow(between, text, first.length, last.length),
  };
}

/** Whether the parts stand one behind the other, between what a text begins and ends with. */
function follow(parts: readonly string[], text: string, begin: number, end: number): boolean {
  let at = begin;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - end;
}

/** Either of two. */
export function eitherPattern(one: Wildcard, other: Wildcard): Wildcard {
  return { test: (text) => one.test(text) || other.test(text) };
}
