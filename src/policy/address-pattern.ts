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

/** A pattern in which `*` stands for any run of characters, and everything else for itself. */
export function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "s");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
