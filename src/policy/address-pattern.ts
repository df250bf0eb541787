/**
 * Whether an address pattern means an object. `*` stands for any characters; everything else is itself, brackets and
 * quotes of instance keys included. A pattern with the stack in front, `STACK/PATTERN`, means that stack alone.
 */
export function matchesAddress(
  pattern: string,
  { stack, address }: { readonly stack: string; readonly address: string },
) {
  const expression = new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "s");
  return expression.test(address) || expression.test(`${stack}/${address}`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
