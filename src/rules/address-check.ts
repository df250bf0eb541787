import { memo } from "../memo";
import type { Answer } from "../model/answer";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import { type CidrBlock, parseAddress } from "../network/ipv4";
import { labelOf, type Network } from "../network/network";
import { FreeAddresses, isReserved, isVSwitchBlock } from "../network/vswitch-block";
import { type AddressClaim, type Claims, claimsOf } from "./claims";
import { fact, targetFact } from "./facts";
import type { Fact, Fix, Report, RuleContext } from "./rule";

/** API error codes by mistake. */
export interface AddressCodes {
  readonly malformed: readonly string[];
  readonly outside: readonly string[];
  readonly reserved: readonly string[];
  readonly duplicate: readonly string[];
}

type Mistake = keyof AddressCodes;

/**
 * Checks the fixed addresses of all resources of a type: each lies in the block of its vSwitch, is not one of the
 * cloud's own, and is given once, whoever has it. Linear.
 */
export function checkAddresses(context: RuleContext, report: Report, type: string, codes: AddressCodes): void {
  const { network } = context;
  const { claims, unseen } = claimsOnce(network, context);
  if (!claims.some(({ subject }) => subject.type === type) && unseen.length === 0) return;
  for (const { subject, missing } of unseen) if (subject.type === type) report.undecided(subject, missing);
  const vswitches = new Map<Resource | string, VSwitchAddresses>();
  const placed = claims.map((claim) => {
    const key = vswitchKey(claim.vswitch);
    const addresses = (key && vswitches.get(key)) || new VSwitchAddresses(blockOf(network, claim), codes);
    if (key) vswitches.set(key, addresses);
    addresses.claim(claim);
    return addresses;
  });
  // Only now, with every address of every vSwitch seen, can a free one be named.
  for (const [i, claim] of claims.entries()) {
    if (claim.subject.type === type && !claim.kept) placed[i]?.check(claim, report);
  }
}

const claimsOnce = memo((_network: Network, context: RuleContext): Claims => claimsOf(context));

/** What addresses are compared in; undefined when the vSwitch is not known. */
function vswitchKey(vswitch: Target): Resource | string | undefined {
  if (vswitch.kind === "resource") return vswitch.resource;
  return vswitch.kind === "external" ? vswitch.id : undefined;
}

function blockOf(network: Network, { vswitch }: AddressClaim): Answer<CidrBlock> {
  if (vswitch.kind === "resource") return network.parsedBlockOf(vswitch.resource);
  if (vswitch.kind === "external") {
    return { kind: "unknown", missing: { kind: "external", subject: `${vswitch.id} (block)` } };
  }
  return vswitch;
}

/** The addresses that are given in one vSwitch. */
class VSwitchAddresses {
  private readonly holders = new Map<string, AddressClaim>();
  private readonly block: CidrBlock | undefined;
  private free: FreeAddresses | undefined;

  constructor(
    private readonly given: Answer<CidrBlock>,
    private readonly codes: AddressCodes,
  ) {
    this.block = given.kind === "known" && isVSwitchBlock(given.value) ? given.value : undefined;
  }

  claim(claim: AddressClaim): void {
    if (!this.holders.has(claim.address)) this.holders.set(claim.address, claim);
  }

  check(claim: AddressClaim, report: Report): void {
    const mistake = this.mistakeOf(claim);
    if (mistake) this.report(report, claim, mistake);
    else if (this.given.kind === "unknown") report.undecided(claim.subject, this.given.missing);
  }

  /** The first thing that is wrong with an address. */
  private mistakeOf(claim: AddressClaim): Mistake | undefined {
    const number = parseAddress(claim.address);
    if (number === undefined) return "malformed";
    if (this.block && (number < this.block.first || number > this.block.last)) return "outside";
    if (this.block && isReserved(number, this.block)) return "reserved";
    return this.holders.get(claim.address) === claim ? undefined : "duplicate";
  }

  private report(report: Report, claim: AddressClaim, mistake: Mistake): void {
    const holder = mistake === "duplicate" ? this.holders.get(claim.address) : undefined;
    report.violation(claim.subject, {
      message: mistake,
      facts: [
        fact("resource", claim.subject.address),
        fact("attribute", claim.attribute),
        fact("address", claim.address),
        targetFact("vswitch", claim.vswitch),
        ...(this.block ? [fact("block", this.block.text)] : []),
        ...(holder ? holderFacts(holder) : []),
      ],
      prevents: this.codes[mistake],
      ...this.wayOut(claim),
    });
  }

  private wayOut(claim: AddressClaim): { fix?: Fix } {
    if (!this.block) return {};
    this.free ??= new FreeAddresses(this.block, this.holders);
    const address = this.free.take();
    const vswitch = labelOf(claim.vswitch);
    if (address === undefined) return { fix: { id: "full", params: { vswitch, block: this.block.text } } };
    return { fix: { id: "free", params: { address, vswitch } } };
  }
}

function holderFacts({ subject, attribute, kept }: AddressClaim): Fact[] {
  const source = kept ? "state" : "configuration";
  return [fact("holder", subject.address, source), fact("holderAttribute", attribute, source)];
}
