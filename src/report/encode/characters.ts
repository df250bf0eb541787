/*
 * Characters that are not seen, or that change how others are seen: controls of the first and second set, marks of
 * direction, joiners and spaces without width, separators of lines, lone surrogates, fillers that look like nothing.
 * Line breaks and tabs are no part of them.
 * Sources: Unicode 17, general categories Cc, Cf, Zl, Zp and Cs; UAX #9; UTS #39 on Default_Ignorable_Code_Point.
 */
const FILLERS = "\\u{34f}\\u{115f}\\u{1160}\\u{17b4}\\u{17b5}\\u{180b}-\\u{180f}\\u{3164}\\u{ffa0}\\u{fff0}-\\u{fffb}";
const PATTERN = `(?![\\n\\t])[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}${FILLERS}\\u{fffe}\\u{ffff}\\u{e0000}-\\u{e0fff}]`;

/** Each of them; global. */
export const UNSEEN = new RegExp(PATTERN, "gu");

/** Most texts are plain ASCII. */
const PLAIN = /^[\x20-\x7e\n\t]*$/;
const PLAIN_LINE = /^[\x20-\x7e]*$/;

/** Whether nothing has to be done about a text; a plain ASCII one is told quickly. */
export function isPlainText(text: string, lines: boolean): boolean {
  return (lines ? PLAIN : PLAIN_LINE).test(text);
}

/** A text in which what cannot be seen is named, `<U+202E>`: it can be read, and does nothing. Lines end with `\n`. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll("\r\n", "\n").replace(UNSEEN, namedCharacter);
}

/** The same where a text is one line. */
export function visibleLine(text: string): string {
  return PLAIN_LINE.test(text) ? text : visible(text).replace(/[\n\t]/g, namedCharacter);
}

export function namedCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
