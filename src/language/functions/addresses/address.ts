/** An address as a whole number, of 32 bits (IPv4) or 128 (IPv6). */
export interface Address {
  readonly number: bigint;
  readonly bits: 32 | 128;
}

/**
 * An IPv4 address. Zeros may lead a number, which is decimal all the same: Terraform still reads addresses as Go did before
 * 1.17. Undefined: it is none.
 */
export function parseIpv4(text: string): Address | undefined {
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number);
  if (!parts?.every((part) => part <= 255)) return undefined;
  return { number: parts.reduce((number, part) => (number << 8n) | BigInt(part), 0n), bits: 32 };
}

/** An IPv6 address, its last 32 bits perhaps written as an IPv4 address, without a zone. Undefined: it is none. */
export function parseIpv6(text: string): Address | undefined {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const before = groupsOf(head, tail === undefined);
  const after = groupsOf(tail ?? "", true);
  if (!before || !after) return undefined;
  const missing = 8 - before.length - after.length;
  // What :: stands for is one group at least.
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array<number>(missing).fill(0), ...after];
  return { number: groups.reduce((number, group) => (number << 16n) | BigInt(group), 0n), bits: 128 };
}

/** Numbers of 16 bits; an IPv4 address, which may stand at the end of all, makes two. */
function groupsOf(text: string, isEnd: boolean): readonly number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [i, part] of parts.entries()) {
    const ipv4 = isEnd && i === parts.length - 1 ? parseIpv4(part) : undefined;
    if (ipv4) groups.push(Number(ipv4.number >> 16n), Number(ipv4.number & 0xffffn));
    else if (/^0*[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

/** Whether Go takes an address for one of IPv4: also one of IPv6 that stands for one (`::ffff:10.0.0.1`). */
export function isIpv4({ number, bits }: Address): boolean {
  return bits === 32 || number >> 32n === 0xffffn;
}

/** An address as Go writes it (RFC 5952). */
export function addressText(address: Address): string {
  const { number } = address;
  if (isIpv4(address)) return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 0xffn).join(".");
  const groups = Array.from({ length: 8 }, (_, i) => Number((number >> BigInt(112 - 16 * i)) & 0xffffn));
  const { start, length } = longestZeros(groups);
  const texts = groups.map((group) => group.toString(16));
  if (length < 2) return texts.join(":");
  return `${texts.slice(0, start).join(":")}::${texts.slice(start + length).join(":")}`;
}

/** The first of the longest runs of zeros. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (const [i, group] of groups.entries()) {
    if (group !== 0) start = i + 1;
    else if (i + 1 - start > longest.length) longest = { start, length: i + 1 - start };
  }
  return longest;
}
