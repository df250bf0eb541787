import { type Address, isIpv4 } from "./address";
import { type AddressBlock, lastOf } from "./block";

/*
 * What go-cidr 1.1.0 makes of blocks, with its arithmetic of 64 bits where that shows: Terraform takes `cidrsubnet(x, 8, -1)`.
 * https://github.com/apparentlymart/go-cidr/blob/v1.1.0/cidr/cidr.go
 */

/** The address of that number in a block, from its end if it is negative. Undefined: there is none. */
export function hostOf(block: AddressBlock, number: bigint): Address | undefined {
  const most = (1n << BigInt(block.bits - block.prefix)) - 1n;
  const fromEnd = -number - 1n;
  const place = number < 0n ? fromEnd : BigInt.asIntN(64, number);
  if (place > most) return undefined;
  const width = isIpv4(block) ? 32 : 128;
  return withBits(block, number < 0n ? most - fromEnd : number, block.bits - width);
}

/** The block of that number among those whose prefix is so many bits longer. Undefined: there is none. */
export function numberedSubnet(block: AddressBlock, newBits: number, number: bigint): AddressBlock | undefined {
  const prefix = block.prefix + newBits;
  if (prefix > block.bits) return undefined;
  const most = newBits < 0 || newBits >= 64 ? 2n ** 64n - 1n : (1n << BigInt(newBits)) - 1n;
  if (BigInt.asUintN(64, number < 0n ? -number : number) > most) return undefined;
  const address = withBits(block, number, block.bits - prefix);
  return address && { ...address, prefix };
}

/** An address with the bits of a number put into it. Undefined: it does not fit. */
function withBits({ number: address, bits }: Address, number: bigint, shift: number): Address | undefined {
  if (number === 0n) return { number: address, bits };
  if (shift > 2 * bits) return undefined;
  const sum = address | (number << BigInt(shift));
  const size = sum < 0n ? -sum : sum;
  return size >> BigInt(bits) === 0n ? { number: size, bits } : undefined;
}

/**
 * The block of a length that follows the addresses up to and including `last`. Undefined: there is none within the whole. The
 * first of all addresses counts as one that follows the last of all.
 */
export function nextSubnet(whole: AddressBlock, last: bigint, prefix: number): AddressBlock | undefined {
  const { bits } = whole;
  const size = BigInt(bits - prefix);
  const number = ((last >> size) + 1n) << size;
  const isWithin = number !== 0n && number <= lastOf(whole);
  return isWithin && !(bits === 128 && isIpv4(whole)) ? { number, bits, prefix } : undefined;
}
