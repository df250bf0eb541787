import { LONGEST, repetition } from "./tokens";

/** One block: its tokens, and the bytes that they say, where the compressor still has those at hand. */
export interface TokenBlock {
  readonly tokens: readonly number[];
  readonly bytes: Uint8Array | undefined;
}

/** Level 6 of Go's compress/flate, its default. */
const GOOD_ENOUGH = 128;
const MOST_TRIES = 128;
const LAZY_BELOW = 16;

const SHORTEST = 4;
const FAR = 4096;
const WINDOW = 32_768;
const MOST_TOKENS = 16_384;
const HASH_BITS = 17;

/**
 * What a text says twice, found as Go's compress/flate finds it: a repetition is taken only if the next byte does not begin a
 * longer one. The same input gives the same tokens, in the same blocks.
 */
export class Matcher {
  private readonly heads = new Int32Array(2 ** HASH_BITS).fill(-1);
  private readonly previous: Int32Array;
  private readonly blocks: TokenBlock[] = [];
  private tokens: number[] = [];
  private blockStart = 0;
  /** What stood before this is forgotten. */
  private base = 0;
  private isBlockStartForgotten = false;

  constructor(private readonly input: Uint8Array) {
    this.previous = new Int32Array(input.length);
  }

  run(): readonly TokenBlock[] {
    let index = 0;
    let before = { length: SHORTEST - 1, distance: 0 };
    let pending = false;
    while (index < this.input.length) {
      this.forget(index);
      const found = this.find(index, this.insert(index), before.length);
      if (before.length >= SHORTEST && found.length <= before.length) {
        this.tokens.push(repetition(before.length, before.distance));
        const end = index + before.length - 1;
        while (++index < end) this.insert(index);
        pending = false;
        before = { length: SHORTEST - 1, distance: 0 };
        this.closeIfFull(index);
      } else {
        if (pending) {
          this.tokens.push(this.input[index - 1] as number);
          this.closeIfFull(index);
        }
        index += 1;
        pending = true;
        before = found;
      }
    }
    if (pending) this.tokens.push(this.input[index - 1] as number);
    if (this.tokens.length > 0) this.close(index);
    return this.blocks;
  }

  /** Notes a place by its first bytes; returns the last one before it that begins alike, or -1. */
  private insert(index: number): number {
    const { input } = this;
    if (index + SHORTEST > input.length) return -1;
    const [a, b, c, d] = input.subarray(index, index + SHORTEST) as unknown as [number, number, number, number];
    const hash = Math.imul((a << 24) | (b << 16) | (c << 8) | d, 0x1e35a7bd) >>> (32 - HASH_BITS);
    const head = this.heads[hash] as number;
    this.previous[index] = head;
    this.heads[hash] = index;
    return head;
  }

  /** The longest repetition that begins here, if one may be better than that of the byte before. */
  private find(index: number, head: number, lengthBefore: number): { length: number; distance: number } {
    const best = { length: SHORTEST - 1, distance: 0 };
    const ahead = this.input.length - index;
    const least = Math.max(index - WINDOW, this.base);
    if (head < least || ahead <= lengthBefore || lengthBefore >= LAZY_BELOW) return best;
    const most = Math.min(LONGEST, ahead);
    const enough = Math.min(GOOD_ENOUGH, most);
    let place = head;
    for (let tries = MOST_TRIES; tries > 0 && place >= least; tries--) {
      const length = this.equalBytes(place, index, most);
      if (length > best.length && (length > SHORTEST || index - place <= FAR)) {
        best.length = length;
        best.distance = index - place;
        if (length >= enough) break;
      }
      if (place === index - WINDOW) break;
      place = this.previous[place] as number;
    }
    return best;
  }

  private equalBytes(a: number, b: number, most: number): number {
    let length = 0;
    while (length < most && this.input[a + length] === this.input[b + length]) length++;
    return length;
  }

  /** Go holds two windows, and moves on by one as soon as the second is nearly read. */
  private forget(index: number): void {
    const isRead = index - this.base >= 2 * WINDOW - (SHORTEST + LONGEST);
    if (!isRead || this.base + 2 * WINDOW >= this.input.length) return;
    if (this.blockStart < this.base + WINDOW) this.isBlockStartForgotten = true;
    this.base += WINDOW;
  }

  private closeIfFull(index: number): void {
    if (this.tokens.length === MOST_TOKENS) this.close(index);
  }

  private close(index: number): void {
    const bytes = this.isBlockStartForgotten ? undefined : this.input.subarray(this.blockStart, index);
    this.blocks.push({ tokens: this.tokens, bytes });
    this.tokens = [];
    this.blockStart = index;
    this.isBlockStartForgotten = false;
  }
}
