/** A block of IPv4 addresses as first address and size. Written for the simulated cloud alone. */
export interface Block {
  readonly first: number;
  readonly size: number;
}

/** Undefined when the text is no block, or has bits behind its mask. */
export function blockOf(text: unknown): Block | undefined {
  const [address, mask, more] = String(text).split("/");
  const first = numberOf(address ?? "");
  const bits = Number(mask);
  if (first === undefined || more !== undefined || !/^\d{1,2}$/.test(mask ?? "") || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  return first % size === 0 ? { first, size } : undefined;
}

export function numberOf(address: string): number | undefined {
  const parts = address.split(".").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  if (parts.length !== 4 || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

export function textOf(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

export function contains(outer: Block, inner: Block): boolean {
  return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size;
}

export function overlap(a: Block, b: Block): boolean {
  return a.first < b.first + b.size && b.first < a.first + a.size;
}

/** The network address and the last three are the cloud's. */
export function isUsable(block: Block, address: number): boolean {
  return address > block.first && address < block.first + block.size - 3;
}
