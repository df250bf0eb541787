import { isSpace } from "./trim";

/*
 * Upper and lower case as Go has them: letter by letter (Unicode's simple mappings), so that a text keeps its number of
 * letters. JavaScript maps to several letters where a language writes it so: "ß" to "SS".
 */

const ASCII = /^[\0-\x7f]*$/;

/** Every letter in upper case. Linear. */
export function upperCase(text: string): string {
  return ASCII.test(text) ? text.toUpperCase() : mapped(text, upperOf);
}

/** Every letter in lower case. Linear. */
export function lowerCase(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : mapped(text, lowerOf);
}

/** The first letter of every word in title case, as Go's deprecated `strings.Title` finds words. Linear. */
export function titleCase(text: string): string {
  let before = " ";
  return mapped(text, (letter) => {
    const result = separates(before) ? titleOf(letter) : letter;
    before = letter;
    return result;
  });
}

function mapped(text: string, map: (letter: string) => string): string {
  let result = "";
  for (const letter of text) result += map(letter);
  return result;
}

function upperOf(letter: string): string {
  const upper = letter.toUpperCase();
  return isOneLetter(upper) ? upper : greekTitleOf(letter);
}

function lowerOf(letter: string): string {
  const lower = letter.toLowerCase();
  // The dotted capital I alone has a lower case of two letters.
  return isOneLetter(lower) ? lower : "i";
}

/** Letters of two, like "ǆ", have a title case of their own; Georgian has none. */
function titleOf(letter: string): string {
  if (/[Ǆ-ǆ]/.test(letter)) return "ǅ";
  if (/[Ǉ-ǉ]/.test(letter)) return "ǈ";
  if (/[Ǌ-ǌ]/.test(letter)) return "ǋ";
  if (/[Ǳ-ǳ]/.test(letter)) return "ǲ";
  return /[\u10d0-\u10fa\u10fd-\u10ff]/.test(letter) ? letter : upperOf(letter);
}

/** Greek letters with an iota below them have one of title case, which Unicode's simple mapping takes for upper case. */
function greekTitleOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCodePoint(code + 9);
  return code >= 0x1f80 && code <= 0x1faf && (code & 8) === 0 ? String.fromCodePoint(code + 8) : letter;
}

function isOneLetter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

function separates(letter: string): boolean {
  if (letter.charCodeAt(0) < 0x80) return !/[0-9A-Za-z_]/.test(letter);
  return isSpace(letter.charCodeAt(0));
}
