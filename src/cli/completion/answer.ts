import { plain } from "../../report/encode/terminal";
import { Context } from "../context";
import type { Io } from "../io";
import { createProgram } from "../program";
import { complete } from "./complete";
import { SHELLS } from "./scripts";

/**
 * Answers a shell at a Tab. Nothing is ever reported: what cannot be completed is not.
 *
 * @param argv the shell, then all words after the program's name.
 */
export function answer([name, ...words]: readonly string[], io: Io): void {
  const shell = SHELLS.find((known) => known === name);
  if (!shell) return;
  const { values, place } = complete(createProgram(Context.of(words, io)), words, shell);
  for (const { value, about } of values) io.stdout(plain(about === "" ? `${value}\n` : `${value}\t${about}\n`));
  if (place) io.stdout(plain(`:${place}\n`));
}
