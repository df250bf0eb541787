/** One item of MessagePack, as it stands there: whoever knows the type makes a value of it. */
export type Item =
  | null
  | boolean
  | string
  | { readonly integer: bigint }
  | { readonly double: number }
  | { readonly items: readonly Item[] }
  | { readonly entries: readonly (readonly [Item, Item])[] }
  | { readonly binary: Buffer }
  | { readonly extension: number; readonly body: Buffer };

/**
 * Reads MessagePack without a loss: integers of 64 bits stay exact, maps may have keys like `__proto__`.
 *
 * Source: https://github.com/msgpack/msgpack/blob/master/spec.md
 */
export function decodeItem(bytes: Uint8Array): Item {
  return new Reader(Buffer.from(bytes)).item();
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  item(): Item {
    const head = this.unsigned(1);
    if (head <= 0x7f) return { integer: BigInt(head) };
    if (head <= 0x8f) return this.map(head & 0x0f);
    if (head <= 0x9f) return this.array(head & 0x0f);
    if (head <= 0xbf) return this.take(head & 0x1f).toString("utf8");
    if (head >= 0xe0) return { integer: BigInt(head - 0x100) };
    return this.long(head);
  }

  private long(head: number): Item {
    const width = (first: number): number => 2 ** (head - first);
    if (head === 0xc0) return null;
    if (head === 0xc2 || head === 0xc3) return head === 0xc3;
    if (head <= 0xc6) return { binary: this.take(this.unsigned(width(0xc4))) };
    if (head <= 0xc9) return this.extension(this.unsigned(width(0xc7)));
    if (head === 0xca) return { double: this.take(4).readFloatBE() };
    if (head === 0xcb) return { double: this.take(8).readDoubleBE() };
    if (head <= 0xcf) return { integer: BigInt(`0x${this.take(width(0xcc)).toString("hex")}`) };
    if (head <= 0xd3) return { integer: this.signed(width(0xd0)) };
    if (head <= 0xd8) return this.extension(width(0xd4));
    if (head <= 0xdb) return this.take(this.unsigned(width(0xd9))).toString("utf8");
    if (head <= 0xdd) return this.array(this.unsigned(2 * width(0xdc)));
    return this.map(this.unsigned(2 * width(0xde)));
  }

  private take(length: number): Buffer {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private unsigned(width: number): number {
    return this.take(width).readUIntBE(0, width);
  }

  private signed(width: number): bigint {
    return BigInt.asIntN(width * 8, BigInt(`0x${this.take(width).toString("hex")}`));
  }

  private extension(length: number): Item {
    return { extension: this.unsigned(1), body: this.take(length) };
  }

  private array(length: number): Item {
    return { items: Array.from({ length }, () => this.item()) };
  }

  private map(length: number): Item {
    return { entries: Array.from({ length }, () => [this.item(), this.item()] as const) };
  }
}
