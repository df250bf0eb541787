/** Letters by byte, undefined where the set has none, and bytes by letter. */
export interface SingleByteTable {
  readonly letters: readonly (string | undefined)[];
  readonly bytes: ReadonlyMap<string, number>;
}

const tables = new Map<string, SingleByteTable>();
const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
/** Where ISO-8859-9 is not ISO-8859-1: the Turkish letters. */
const TURKISH = new Map([
  [0xd0, "Ğ"],
  [0xdd, "İ"],
  [0xde, "Ş"],
  [0xf0, "ğ"],
  [0xfd, "ı"],
  [0xfe, "ş"],
]);

/** Where windows-1252 is not ISO-8859-1, from 0x80 on. Node 20 to 23 take the two for one. */
const WINDOWS_1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** The table of a character set of one byte a letter, made when it is asked for. */
export function singleByteTable(charset: string): SingleByteTable {
  const known = tables.get(charset);
  if (known) return known;
  const letters = lettersOf(charset);
  const bytes = new Map<string, number>();
  for (const [byte, letter] of letters.entries())
    if (letter !== undefined && !bytes.has(letter)) bytes.set(letter, byte);
  const table = { letters, bytes };
  tables.set(charset, table);
  return table;
}

function lettersOf(charset: string): (string | undefined)[] {
  switch (charset) {
    case "ascii":
      return latin1().slice(0, 128);
    // The Encoding Standard takes these two for Windows' sets.
    case "iso-8859-1":
      return latin1();
    case "iso-8859-9":
      return latin1().map((letter, byte) => TURKISH.get(byte) ?? letter);
    case "windows-1252":
      return latin1().map((letter, byte) => defined(charset, WINDOWS_1252[byte - 0x80] ?? letter, byte));
    default:
      return Array.from(new TextDecoder(charset).decode(ALL_BYTES), (letter, byte) => defined(charset, letter, byte));
  }
}

function latin1(): string[] {
  return Array.from(ALL_BYTES, (byte) => String.fromCharCode(byte));
}

/** The Encoding Standard gives a control character to every byte that Windows leaves undefined. */
function defined(charset: string, letter: string, byte: number): string | undefined {
  if (letter === "\ufffd") return undefined;
  const isFilled = charset.startsWith("windows-") && byte >= 0x80 && letter === String.fromCharCode(byte);
  return isFilled && byte < 0xa0 ? undefined : letter;
}
