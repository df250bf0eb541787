/** How many bits a whole number from 0 on has. */
export function bitLength(n: bigint): number {
  if (n < 0x20_0000_0000_0000n) return doubleBits(Number(n));
  const hex = n.toString(16);
  return (hex.length - 1) * 4 + doubleBits(Number.parseInt(hex.charAt(0), 16));
}

function doubleBits(n: number): number {
  return n < 0x1_0000_0000 ? 32 - Math.clz32(n) : 64 - Math.clz32(n / 0x1_0000_0000);
}

/** How many zero bits a number above 0 ends with. */
export function trailingZeros(n: bigint): number {
  return n & 1n ? 0 : bitLength(n & -n) - 1;
}

/** A number from 0 on without its last bits, rounded to the nearest, and half way to the even one. */
export function roundOff(n: bigint, bits: number): bigint {
  const shift = BigInt(bits);
  const kept = n >> shift;
  const rest = n - (kept << shift);
  const half = 1n << (shift - 1n);
  return rest > half || (rest === half && kept & 1n) ? kept + 1n : kept;
}
