import { isIP } from "node:net";

import { expect, test } from "vitest";
import { addressText, isIpv4, parseIpv4, parseIpv6 } from "../../../../src/language/functions/addresses/address";
import { blockAt, blockText, lastOf, parseAddressBlock } from "../../../../src/language/functions/addresses/block";
import { nextSubnet, numberedSubnet } from "../../../../src/language/functions/addresses/subnets";
import { fc } from "../../../support/random";

const ipv4 = fc.bigInt(0n, 2n ** 32n - 1n).map((number) => ({ number, bits: 32 as const }));
/** Also those with many zeros in a row. */
const ipv6 = fc
  .tuple(
    fc.array(fc.bigInt(0n, 0xffffn), { minLength: 8, maxLength: 8 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .map(([groups, zeros]) => groups.reduce((number, group, i) => (number << 16n) | (zeros[i] ? 0n : group), 0n))
  .map((number) => ({ number, bits: 128 as const }));
const address = fc.oneof(ipv4, ipv6);

test("an address is read as it is written", () => {
  fc.assert(
    fc.property(ipv4, (one) => {
      expect(parseIpv4(addressText(one))).toEqual(one);
    }),
  );
  fc.assert(
    fc.property(ipv6, (one) => {
      fc.pre(!isIpv4(one));
      expect(parseIpv6(addressText(one))).toEqual(one);
    }),
  );
});

test("addresses are written as a URL has them", () => {
  fc.assert(
    fc.property(ipv6, (one) => {
      fc.pre(!isIpv4(one));
      expect(`[${addressText(one)}]`).toBe(new URL(`http://[${addressText(one)}]`).hostname);
    }),
  );
});

test("what Node takes for an address is one, and nothing else but leading zeros", () => {
  const text = fc.stringMatching(/^[0-9a-f:.]{0,20}$/);
  fc.assert(
    fc.property(fc.oneof(text, address.map(addressText)), (one) => {
      expect(parseIpv4(one) !== undefined).toBe(isIP(one.replace(/\b0+(?=\d)/g, "")) === 4);
      if (!/\b0\d|\b0+[\da-f]{4}/.test(one)) expect(parseIpv6(one) !== undefined).toBe(isIP(one) === 6);
    }),
    { numRuns: 2000 },
  );
});

test("a block is that of its first and of its last address", () => {
  fc.assert(
    fc.property(address, fc.nat(128), (one, length) => {
      const prefix = length % (one.bits + 1);
      const block = blockAt(one, prefix);
      expect(blockAt({ ...one, number: lastOf(block) }, prefix)).toEqual(block);
      expect(lastOf(block) - block.number).toBe(2n ** BigInt(one.bits - prefix) - 1n);
      if (!isIpv4(block) || block.bits === 32) expect(parseAddressBlock(blockText(block))).toEqual(block);
    }),
  );
});

test("subnets follow each other without a gap", () => {
  fc.assert(
    fc.property(ipv4, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 8 }), (one, prefix, newBits) => {
      fc.pre(one.number >> BigInt(32 - prefix) !== 0n);
      const whole = blockAt(one, prefix);
      let last = whole.number - 1n;
      for (let i = 0; i < 2 ** newBits; i++) {
        const next = nextSubnet(whole, last, prefix + newBits);
        expect(next).toEqual(numberedSubnet(whole, newBits, BigInt(i)));
        if (next) last = lastOf(next);
      }
      expect(nextSubnet(whole, last, prefix + newBits)).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});
