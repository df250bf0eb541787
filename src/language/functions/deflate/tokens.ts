/**
 * What a block of DEFLATE says, one after the other: a byte, or a repetition of bytes before it. A number each: a byte as it
 * is, a repetition with its length and its distance.
 */
const REPETITION = 0x1000000;
const DISTANCES = 0x8000;

export function repetition(length: number, distance: number): number {
  return REPETITION + length * DISTANCES + distance - 1;
}

export function isRepetition(token: number): boolean {
  return token >= REPETITION;
}

export function tokenLength(token: number): number {
  return Math.floor((token - REPETITION) / DISTANCES);
}

export function distanceOf(token: number): number {
  return ((token - REPETITION) % DISTANCES) + 1;
}

/** A code, and what it leaves open, as a number of so many bits. */
export interface Coded {
  readonly code: number;
  readonly rest: number;
  readonly bits: number;
}

/** Ranges of values, each twice as wide as some before it (RFC 1951, 3.2.5). */
class Ranges {
  private readonly starts: number[] = [];
  private readonly bits: number[] = [];

  constructor(start: number, count: number, perWidth: number) {
    let at = start;
    for (let code = 0; code < count; code++) {
      const bits = Math.max(0, Math.floor(code / perWidth) - 1);
      this.starts.push(at);
      this.bits.push(bits);
      at += 2 ** bits;
    }
  }

  coded(value: number): Coded {
    let code = 0;
    while (code + 1 < this.starts.length && (this.starts[code + 1] as number) <= value) code += 1;
    return { code, rest: value - (this.starts[code] as number), bits: this.bits[code] as number };
  }

  bitsOf(code: number): number {
    return this.bits[code] ?? 0;
  }
}

const LENGTHS = new Ranges(3, 28, 4);
const DISTANCE_RANGES = new Ranges(1, 30, 2);
export const LONGEST = 258;
const CODE_OF_LONGEST = 28;

export function codedLength(length: number): Coded {
  return length === LONGEST ? { code: CODE_OF_LONGEST, rest: 0, bits: 0 } : LENGTHS.coded(length);
}

export function codedDistance(distance: number): Coded {
  return DISTANCE_RANGES.coded(distance);
}

export function bitsOfLength(code: number): number {
  return LENGTHS.bitsOf(code);
}

export function bitsOfDistance(code: number): number {
  return DISTANCE_RANGES.bitsOf(code);
}
