import { namedCharacter, UNSEEN, visible } from "./characters";
import type { Encoded } from "./encoded";
import { withoutCommands } from "./log";

/** How we colour: what `picocolors` writes. Texts from outside come without, see `harmless`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is kept
const COLOUR = /^\u001b\[\d{1,2}m/;

/** Text for people, on a terminal or in a file: our own colours, and nothing else that a terminal would act on. */
export function terminal(text: string): Encoded<"terminal"> {
  return text.replace(UNSEEN, (character, at: number) =>
    character === "\u001b" && COLOUR.test(text.slice(at, at + 6)) ? character : namedCharacter(character),
  ) as Encoded<"terminal">;
}

/** A text without colours: all that a terminal would act on is shown. */
export function plain(text: string): Encoded<"terminal"> {
  return visible(text) as Encoded<"terminal">;
}

/** A text that the log of a pipeline may get. */
export function terminalInLog(text: Encoded<"terminal">): Encoded<"terminal"> {
  return withoutCommands(text) as Encoded<"terminal">;
}

/** What moves the cursor or clears the screen: written by us, word for word. */
const CONTROLS = {
  /** Back to the start of the line, and clears it. */
  erase: "\r\u001b[K",
  clear: "\u001b[H\u001b[2J\u001b[3J",
  /** Both ends of what a terminal shows at once; those that do not know it show it as it comes. */
  hold: "\u001b[?2026h",
  release: "\u001b[?2026l",
} as const;

export function control(name: keyof typeof CONTROLS): Encoded<"terminal"> {
  return CONTROLS[name] as Encoded<"terminal">;
}
