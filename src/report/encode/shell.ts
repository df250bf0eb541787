import { visible } from "./characters";
import type { Encoded } from "./encoded";

/** A script for a Unix shell, in which whatever comes from outside is a word or a here-document. */
export function shellScript(text: string): Encoded<"shell"> {
  return visible(text) as Encoded<"shell">;
}

/** One word, whatever is in it. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** What follows a redirection: lines that nothing is expanded in, ended by a word that none of them is. */
export function hereDocument(text: string): string {
  const lines = new Set(text.split("\n"));
  let end = "EOF";
  for (let n = 1; lines.has(end); n += 1) end = `EOF_${n}`;
  return `<<'${end}'\n${text}\n${end}`;
}
