import type { BitWriter } from "./bits";
import { bitsOf, codesOf, type HuffmanCode, huffmanCode } from "./huffman";
import type { TokenBlock } from "./matches";
import {
  bitsOfDistance,
  bitsOfLength,
  codedDistance,
  codedLength,
  distanceOf,
  isRepetition,
  tokenLength,
} from "./tokens";
import { headerFor, writeHeader } from "./trees";

const END = 256;
const FIRST_LENGTH = 257;
const MOST_STORED = 65_535;

/** The code that needs no tables (RFC 1951, 3.2.6). */
const FIXED_SYMBOLS = codesOf(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codesOf(Array.from({ length: 30 }, () => 5));

/** Writes a block in the shortest of three ways: its bytes, the fixed code, or one of its own. */
export function writeBlock({ tokens, bytes }: TokenBlock, out: BitWriter): void {
  const { symbols, distances } = frequenciesOf(tokens);
  const own = { symbols: huffmanCode(symbols, 15), distances: huffmanCode(distances, 15) };
  const header = headerFor(trimmed(own.symbols.lengths), trimmed(own.distances.lengths));
  const isStorable = bytes !== undefined && bytes.length <= MOST_STORED;
  // The same for both codes, so Go counts them only beside the bytes.
  const extra = isStorable ? extraBits(symbols, distances) : 0;
  const fixedSize = 3 + bitsOf(FIXED_SYMBOLS, symbols) + bitsOf(FIXED_DISTANCES, distances) + extra;
  const ownSize = header.bits + bitsOf(own.symbols, symbols) + bitsOf(own.distances, distances) + extra;
  if (isStorable && (bytes.length + 5) * 8 < Math.min(fixedSize, ownSize)) writeStored(bytes, false, out);
  else if (ownSize < fixedSize) {
    out.write(4, 3);
    writeHeader(header, out);
    writeTokens(tokens, own.symbols, own.distances, out);
  } else {
    out.write(2, 3);
    writeTokens(tokens, FIXED_SYMBOLS, FIXED_DISTANCES, out);
  }
}

/** Bytes as they are. */
export function writeStored(bytes: Uint8Array, isLast: boolean, out: BitWriter): void {
  out.write(isLast ? 1 : 0, 3);
  out.align();
  out.write(bytes.length, 16);
  out.write(~bytes.length & 0xffff, 16);
  out.append(bytes);
}

function writeTokens(tokens: TokenBlock["tokens"], symbols: HuffmanCode, distances: HuffmanCode, out: BitWriter): void {
  const write = ({ codes, lengths }: HuffmanCode, symbol: number) =>
    out.write(codes[symbol] as number, lengths[symbol] as number);
  for (const token of tokens) {
    if (!isRepetition(token)) {
      write(symbols, token);
      continue;
    }
    const length = codedLength(tokenLength(token));
    write(symbols, FIRST_LENGTH + length.code);
    out.write(length.rest, length.bits);
    const distance = codedDistance(distanceOf(token));
    write(distances, distance.code);
    out.write(distance.rest, distance.bits);
  }
  write(symbols, END);
}

function frequenciesOf(tokens: TokenBlock["tokens"]): { symbols: number[]; distances: number[] } {
  const symbols = new Array<number>(286).fill(0);
  const distances = new Array<number>(30).fill(0);
  const count = (of: number[], symbol: number) => {
    of[symbol] = (of[symbol] as number) + 1;
  };
  for (const token of tokens) {
    if (!isRepetition(token)) count(symbols, token);
    else {
      count(symbols, FIRST_LENGTH + codedLength(tokenLength(token)).code);
      count(distances, codedDistance(distanceOf(token)).code);
    }
  }
  count(symbols, END);
  // A code of its own has at least one distance.
  if (!distances.some((frequency) => frequency > 0)) distances[0] = 1;
  return { symbols, distances };
}

function extraBits(symbols: readonly number[], distances: readonly number[]): number {
  let bits = 0;
  for (const [code, frequency] of symbols.slice(FIRST_LENGTH).entries()) bits += frequency * bitsOfLength(code);
  for (const [code, frequency] of distances.entries()) bits += frequency * bitsOfDistance(code);
  return bits;
}

/** Without the zeros at the end. */
function trimmed(lengths: readonly number[]): readonly number[] {
  return lengths.slice(0, lengths.findLastIndex((length) => length > 0) + 1);
}
