/** Letters by byte, undefined where the set has none, and bytes by letter. */
export interface SingleByteTable {
  readonly letters: readonly (string | undefined)[];
  readonly bytes: ReadonlyMap<string, number>;
}

type Letters = readonly (string | undefined)[];

const tables = new Map<string, SingleByteTable>();
const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The table of a character set of one byte a letter, made when it is asked for. */
export function singleByteTable(charset: string): SingleByteTable {
  const known = tables.get(charset);
  if (known) return known;
  const letters = lettersOf(charset);
  const bytes = new Map<string, number>();
  for (const [byte, letter] of letters.entries()) {
    if (letter !== undefined && !bytes.has(letter)) bytes.set(letter, byte);
  }
  const table = { letters, bytes };
  tables.set(charset, table);
  return table;
}

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

function lettersOf(charset: string): Letters {
  switch (charset) {
    case "ascii":
      return latin1().slice(0, 128);
    // The Encoding Standard takes these two for sets of Windows.
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

/** Where Node's tables (ICU) are not those of Go's x/text: by set and byte, "" for none. */
const OTHERWISE = new Map([
  ["koi8-u ae", "ў"],
  ["koi8-u be", "Ў"],
  ["windows-1253 aa", ""],
  ["windows-1255 ca", "\u05ba"],
]);

function defined(charset: string, letter: string, byte: number): string | undefined {
  if (byte < 0x80) return String.fromCharCode(byte);
  const other = OTHERWISE.get(`${charset} ${byte.toString(16)}`);
  if (other !== undefined) return other === "" ? undefined : other;
  // Decoders fill bytes that stand for nothing with control characters, ICU also with letters for private use.
  const isFilled = byte < 0xa0 && letter === String.fromCharCode(byte);
  return isFilled || letter === "\ufffd" || /[\uf8c1-\uf8c8]/.test(letter) ? undefined : letter;
}
