import { expect, test } from "vitest";
import { type Holding, meetings } from "../../../src/network/claims/meet";
import { overlaps, parseCidr } from "../../../src/network/ipv4";
import type { Claim } from "../../../src/provider/overlay";
import { fc } from "../../support/random";

const CLAIM: Claim = { what: "block", by: [["cidr_block"]], within: ["vpc_id"], compare: "overlap", source: "test" };

const block = fc
  .record({ mask: fc.integer({ min: 24, max: 30 }), host: fc.nat({ max: 255 }) })
  .map(({ mask, host }) => `10.0.0.${host - (host % 2 ** (32 - mask))}/${mask}`);
const holdings = fc
  .array(fc.record({ space: fc.constantFrom("a", "b"), block }), { maxLength: 12 })
  .map((list) =>
    list.map(({ space, block: value }, holder): Holding<number> => ({ holder, held: { claim: CLAIM, space, value } })),
  );

test("blocks of one space meet exactly where they overlap, each pair once", () => {
  fc.assert(
    fc.property(holdings, holdings, (one, other) => {
      const met = meetings(one, other).map(([a, b]) => `${a.holder} ${b.holder}`);
      const wanted = one.flatMap((a) =>
        other.flatMap((b) => {
          const [first, second] = [parseCidr(a.held.value), parseCidr(b.held.value)];
          const isMet = a.held.space === b.held.space && first && second && overlaps(first, second);
          return isMet ? [`${a.holder} ${b.holder}`] : [];
        }),
      );
      expect(met.sort()).toEqual(wanted.sort());
    }),
    { numRuns: 500 },
  );
});
