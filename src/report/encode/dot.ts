import { visible } from "./characters";
import type { Encoded } from "./encoded";
import { asNumber, withoutCommands } from "./log";

/** A graph in the DOT language, whose labels all are quoted. Ends with a line break. */
export function dotDocument(lines: readonly string[]): Encoded<"dot"> {
  return `${lines.join("\n")}\n` as Encoded<"dot">;
}

/** In a quoted string only quotes and backslashes are special, and in a label entities; a line ends with `\n`. */
export function dotLabel(lines: readonly string[]): string {
  const escaped = lines.map((line) => {
    const text = visible(line).replace(/\s+/g, " ").replaceAll("&", "&amp;");
    return withoutCommands(text, asNumber).replace(/[\\"]/g, (character) => `\\${character}`);
  });
  return `"${escaped.join("\\n")}"`;
}
