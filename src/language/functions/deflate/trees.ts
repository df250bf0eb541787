import type { BitWriter } from "./bits";
import { bitsOf, type HuffmanCode, huffmanCode } from "./huffman";

/** How a block tells its own codes: their lengths, themselves in a code (RFC 1951, 3.2.7). */
export interface Header {
  readonly symbolCount: number;
  readonly distanceCount: number;
  readonly steps: readonly Step[];
  readonly code: HuffmanCode;
  readonly orderCount: number;
  readonly bits: number;
}

/** A length, or one of the signs that repeat: with a count of so many bits. */
interface Step {
  readonly sign: number;
  readonly rest: number;
  readonly bits: number;
}

const AGAIN = 16;
const FEW_ZEROS = 17;
const MANY_ZEROS = 18;
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export function headerFor(symbols: readonly number[], distances: readonly number[]): Header {
  const steps = stepsFor([...symbols, ...distances]);
  const frequencies = ORDER.map(() => 0);
  for (const { sign } of steps) frequencies[sign] = (frequencies[sign] as number) + 1;
  const code = huffmanCode(frequencies, 7);
  const orderCount = Math.max(4, ORDER.findLastIndex((sign) => (frequencies[sign] as number) > 0) + 1);
  const rests = steps.reduce((bits, step) => bits + step.bits, 0);
  const bits = 3 + 5 + 5 + 4 + 3 * orderCount + bitsOf(code, frequencies) + rests;
  return { symbolCount: symbols.length, distanceCount: distances.length, steps, code, orderCount, bits };
}

export function writeHeader({ symbolCount, distanceCount, steps, code, orderCount }: Header, out: BitWriter): void {
  out.write(symbolCount - 257, 5);
  out.write(distanceCount - 1, 5);
  out.write(orderCount - 4, 4);
  for (const sign of ORDER.slice(0, orderCount)) out.write(code.lengths[sign] as number, 3);
  for (const { sign, rest, bits } of steps) {
    out.write(code.codes[sign] as number, code.lengths[sign] as number);
    out.write(rest, bits);
  }
}

function stepsFor(lengths: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] as number;
    let end = at;
    while (lengths[end] === length) end++;
    steps.push(...(length === 0 ? zeros(end - at) : repeated(length, end - at)));
    at = end;
  }
  return steps;
}

function repeated(length: number, count: number): readonly Step[] {
  const plain = { sign: length, rest: 0, bits: 0 };
  const steps: Step[] = [plain];
  let left = count - 1;
  for (; left >= 3; left -= Math.min(left, 6)) steps.push({ sign: AGAIN, rest: Math.min(left, 6) - 3, bits: 2 });
  for (; left > 0; left--) steps.push(plain);
  return steps;
}

function zeros(count: number): readonly Step[] {
  const steps: Step[] = [];
  let left = count;
  for (; left >= 11; left -= Math.min(left, 138)) {
    steps.push({ sign: MANY_ZEROS, rest: Math.min(left, 138) - 11, bits: 7 });
  }
  if (left >= 3) return [...steps, { sign: FEW_ZEROS, rest: left - 3, bits: 3 }];
  for (; left > 0; left--) steps.push({ sign: 0, rest: 0, bits: 0 });
  return steps;
}
