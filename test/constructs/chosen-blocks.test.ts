import { Fn } from "cdktf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { App, NetworkStack, Vpc, VSwitch, type VSwitchMask } from "../../src/index";
import { contains, overlaps, parseCidr } from "../../src/network/ipv4";
import { temporaryFolder } from "../support/folders";
import { synth } from "../support/synth";

const stack = () => new NetworkStack(new App({ outdir: temporaryFolder() }), "network", { region: "cn-hangzhou" });
const zone = "cn-hangzhou-h";

function blocks(masks: readonly VSwitchMask[]): string[] {
  const vpc = new Vpc(stack(), "vpc", { cidrBlock: "10.0.0.0/14" });
  for (const [index, mask] of masks.entries()) vpc.addVSwitch(`v${index}`, { zone, mask });
  const made = vpc.node.children.filter((child) => child instanceof VSwitch);
  return made.map((vswitch) =>
    String(vswitch.toTerraform()["resource"]["alicloud_vswitch"][vswitch.friendlyUniqueId]["cidr_block"]),
  );
}

const masks = fc.array(fc.integer({ min: 17, max: 29 }) as fc.Arbitrary<VSwitchMask>, { minLength: 1, maxLength: 8 });

test("inside of the VPC, of the size asked for, never touching; and one more at the end moves none", () => {
  fc.assert(
    fc.property(masks, (wanted) => {
      const found = blocks(wanted).map((text) => parseCidr(text));
      const outer = parseCidr("10.0.0.0/14");
      for (const [index, block] of found.entries()) {
        if (!block || !outer) throw new Error("no block");
        expect(block.mask).toBe(wanted[index]);
        expect(contains(outer, block)).toBe(true);
        expect(found.slice(0, index).some((other) => other && overlaps(other, block))).toBe(false);
      }
      expect(blocks([...wanted, 24]).slice(0, wanted.length)).toEqual(blocks(wanted));
    }),
    { numRuns: 40 },
  );
});

test("what is written out before is kept clear of, and the same network has nothing to complain of", () => {
  const { plan } = synth((network) => {
    const vpc = new Vpc(network, "vpc", { cidrBlock: "10.0.0.0/16" });
    new VSwitch(network, "first", { vpc, zone, cidrBlock: "10.0.0.0/24" });
    new VSwitch(network, "later", { vpc, zone, cidrBlock: Fn.cidrsubnet(vpc.cidrBlock, 8, 200) });
    vpc.addVSwitches("web", { zones: [zone, "cn-hangzhou-i"], mask: 20 });
  });
  expect(plan["findings"]).toEqual([]);
});

test("a full VPC, and one whose block nobody knows yet", () => {
  const small = new Vpc(stack(), "small", { cidrBlock: "192.168.0.0/24" });
  small.addVSwitch("one", { zone, mask: 25 });
  small.addVSwitch("two", { zone, mask: 25 });
  expect(() => small.addVSwitch("three", { zone, mask: 29 })).toThrow(
    "network/small: 192.168.0.0/24 has no free block of mask 29 for three",
  );
  const unknown = new Vpc(stack(), "unknown", {});
  expect(() => unknown.addVSwitch("one", { zone, mask: 24 })).toThrow(
    "network/unknown: a block can be chosen only where cidrBlock is written, as 10.0.0.0/16",
  );
});
