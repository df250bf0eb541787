import { UNSEEN } from "./characters";
import type { Encoded } from "./encoded";

/* In JSON these stand in strings only. */
const COMMANDS = /##(?=\[|vso\[|teamcity\[)|section_(?=(?:start|end):)|travis_(?=(?:fold|time):)/gi;

/** A value as a JSON document. Ends with a line break. */
export function jsonDocument(value: unknown, indent: number | undefined = 2): Encoded<"json"> {
  return encodedJson(`${JSON.stringify(value, null, indent)}\n`);
}

/**
 * A JSON text of which no log and no terminal makes anything: what is not seen, and what begins a command, is written as
 * `\uXXXX`. It means the same.
 */
export function encodedJson(text: string): Encoded<"json"> {
  return text.replace(UNSEEN, escaped).replace(COMMANDS, (found) => found.replace(/[#_]/, escaped)) as Encoded<"json">;
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`)
    .join("");
}
