import type { Encoded, Medium } from "../report/encode/encoded";
import type { Context } from "./context";

/** A text for people: on the screen, or in a file. */
export function outputText(text: Encoded<"terminal">, file: string | undefined, context: Context): void {
  if (file === undefined) context.print(text);
  else context.write(file, context.forFile(text));
}

/** A document, which its own encoder keeps from being anything else. */
export function outputDocument(
  text: Encoded<Exclude<Medium, "terminal">>,
  file: string | undefined,
  context: Context,
): void {
  if (file === undefined) context.emit(text);
  else context.write(file, text);
}
