/** Bits one after the other, the lowest of a number first, as DEFLATE has them. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private pending = 0;
  private count = 0;

  /** At most 16 bits at once. */
  write(value: number, bits: number): void {
    this.pending |= value << this.count;
    this.count += bits;
    while (this.count >= 8) {
      this.bytes.push(this.pending & 0xff);
      this.pending >>>= 8;
      this.count -= 8;
    }
  }

  /** Fills the byte that was begun with zeros. */
  align(): void {
    if (this.count > 0) this.write(0, 8 - this.count);
  }

  /** Whole bytes, after `align`. */
  append(bytes: Iterable<number>): void {
    for (const byte of bytes) this.bytes.push(byte);
  }

  toBuffer(): Buffer {
    return Buffer.from(this.bytes);
  }
}
