/** A text without the letters of a set at both ends: code points, not characters, as Go's `strings.Trim` takes them. Linear. */
export function trimLetters(text: string, letters: string): string {
  const set = new Set(letters);
  const all = Array.from(text);
  let start = 0;
  let end = all.length;
  while (start < end && set.has(all[start] as string)) start++;
  while (end > start && set.has(all[end - 1] as string)) end--;
  return all.slice(start, end).join("");
}

/** A text without white space at both ends: what Unicode calls so, which JavaScript takes otherwise (U+0085, U+FEFF). Linear. */
export function trimSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A text without the line breaks at its end, of any system. Linear. */
export function trimLineEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(0, end);
}

/** Whether Go's `unicode.IsSpace` says so. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  if (code >= 0x2000 && code <= 0x200a) return true;
  return OTHER_SPACE.has(code);
}

const OTHER_SPACE = new Set([0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
