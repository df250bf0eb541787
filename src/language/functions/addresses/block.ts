import { type Address, addressText, isIpv4, parseIpv4, parseIpv6 } from "./address";

/** A block of addresses: the first of them, and how many bits they have in common. */
export interface AddressBlock extends Address {
  readonly prefix: number;
}

/** A block from an address in it and the length of its prefix, `10.0.0.1/8`. Undefined: it is none. */
export function parseAddressBlock(text: string): AddressBlock | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return undefined;
  const address = parseIpv4(text.slice(0, slash)) ?? parseIpv6(text.slice(0, slash));
  const length = text.slice(slash + 1);
  const prefix = Number(length);
  if (!address || !/^\d+$/.test(length) || prefix > address.bits) return undefined;
  return blockAt(address, prefix);
}

/** The block of that length that an address is in. */
export function blockAt({ number, bits }: Address, prefix: number): AddressBlock {
  const size = BigInt(bits - prefix);
  return { number: (number >> size) << size, bits, prefix };
}

/** As Go writes it; one whose prefix is no length of one is "<nil>". */
export function blockText(block: AddressBlock): string {
  const { bits, prefix } = block;
  if (prefix < 0) return "<nil>";
  const length = bits === 128 && isIpv4(block) ? Math.max(0, prefix - 96) : prefix;
  return `${addressText(block)}/${length}`;
}

/** The last address of a block. */
export function lastOf({ number, bits, prefix }: AddressBlock): bigint {
  return number | ((1n << BigInt(bits - prefix)) - 1n);
}
