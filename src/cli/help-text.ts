import { wrap } from "../report/layout";
import type { Words } from "../report/words";
import { type Io, widthOf } from "./io";

/** Pages and windows take this much; longer lines are harder to read. */
const WIDEST = 80;

export function helpWidth(io: Io): number {
  return Math.min(widthOf(io), WIDEST);
}

/** As commander wraps a text, but for Chinese too: it has no blanks, and its characters take two columns. */
export function wrappedHelp(text: string, width: number): string {
  return wrap(text, width).join("\n");
}

/** What stands at the end of the help of a command. */
export function exitCodes({ io, words }: { readonly io: Io; readonly words: Words }): () => string {
  return () => `\n${wrappedHelp(words.phrase("help.exit-codes"), helpWidth(io))}`;
}
