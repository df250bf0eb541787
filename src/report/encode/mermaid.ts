import { visible } from "./characters";
import type { Encoded } from "./encoded";
import { withoutCommands } from "./log";

/** A Mermaid diagram whose texts all are encoded. Ends with a line break. */
export function mermaidDocument(lines: readonly string[]): Encoded<"mermaid"> {
  return `${lines.join("\n")}\n` as Encoded<"mermaid">;
}

/**
 * Everything that Mermaid, or the HTML that it makes, could read as something else, as the entity of its number. Mermaid
 * breaks the line at a backslash with an n even then, unless something that is not seen stands in between.
 */
export function mermaidText(text: string): string {
  const encoded = visible(text)
    .replace(/[^\p{L}\p{N}\s.,:;_()/+=…→-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replaceAll("#92;n", "#92;#8203;n")
    .replace(/\s+/g, " ");
  return withoutCommands(encoded, (start) => `${start}#8203;`);
}

/** A comment ends with its line, and `%%{` would begin a directive. */
export function mermaidComment(text: string): string {
  return `%% ${withoutCommands(visible(text).replace(/\s+/g, " ").replace(/[{}]/g, ""))}`;
}
