import { LAZY_NAMES } from "../../src/language/evaluate/lazy-names";
import { FUNCTION_NAMES } from "../../src/language/functions/index";

const WIDTH = 126;

/** docs/expressions.md with the names of all functions in its list. */
export function withFunctions(page: string): string {
  const names = [...new Set([...FUNCTION_NAMES, ...LAZY_NAMES])].sort();
  const lines = [""];
  for (const [i, name] of names.entries()) {
    const word = `\`${name}\`${i < names.length - 1 ? "," : ""}`;
    const line = lines.at(-1) ?? "";
    if (line === "") lines.splice(-1, 1, word);
    else if (line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines.splice(-1, 1, `${line} ${word}`);
  }
  return page.replace(
    /(<!-- functions -->\n).*(\n<!-- \/functions -->)/s,
    (_, start, end) => start + lines.join("\n") + end,
  );
}
