import type { Answer, Missing } from "../model/answer";
import type { Model } from "../model/model";
import { Resource } from "../model/resource";
import { typedOf, valueBehind } from "../model/typed-answer";
import { surelyEqual } from "../value/equal";
import { type Num, safeInteger } from "../value/number";
import { Derived, originKey } from "../value/origin";
import type { Value } from "../value/value";
import { UnknownContent } from "../value/value";
import { type CidrBlock, parseCidr } from "./ipv4";

/** A part of a block that nobody knows yet: that of a number among those whose mask is so many bits longer. */
export interface Subnet {
  /** The block that it is a part of, whichever that is. */
  readonly base: Value;
  readonly newBits: number;
  readonly number: bigint;
  /** Why the base is not known. */
  readonly missing: Missing;
}

/** What a VPC gets that names no block: VPC API CreateVpc; the page of 2026 leaves it out. */
const DEFAULT_BLOCK = parseCidr("172.16.0.0/12") as CidrBlock;

/** As what part of which block an unknown block was computed; undefined where it was not. */
export function subnetOf(block: Answer<unknown>): Subnet | undefined {
  const typed = block.kind === "unknown" ? typedOf(block) : undefined;
  if (!typed || block.kind !== "unknown") return undefined;
  const found = partOf(typed);
  const { owner } = found?.base.origin ?? {};
  // What stands for all instances of a block is not one block.
  if (!found || !owner || (owner instanceof Resource && owner.repetition.missing)) return undefined;
  return { ...found, missing: block.missing };
}

type Part = Omit<Subnet, "missing">;

function partOf(value: Value): Part | undefined {
  const { owner, path = [] } = value.origin ?? {};
  if (!(owner instanceof Derived)) return { base: value, newBits: 0, number: 0n };
  const [of, ...numbers] = owner.args;
  const whole = of && partOf(of);
  const bits = numbers.map(wholeOf);
  if (!whole || bits.some((one) => one === undefined || one < 0 || one > 128)) return undefined;
  const known = bits as readonly number[];
  const [step] = path;
  if (owner.name === "cidrsubnet" && path.length === 0) return within(whole, known[0] ?? 0, BigInt(known[1] ?? 0));
  if (owner.name !== "cidrsubnets" || path.length !== 1 || typeof step !== "number") return undefined;
  return oneAfterTheOther(whole, known.slice(0, step + 1));
}

function within({ base, newBits, number }: Part, more: number, place: bigint): Part | undefined {
  if (place >> BigInt(more) !== 0n) return undefined;
  return { base, newBits: newBits + more, number: (number << BigInt(more)) | place };
}

/** The last of parts of these sizes that lie behind each other, each at the next place where one of its size may begin. */
function oneAfterTheOther(whole: Part, sizes: readonly number[]): Part | undefined {
  const most = Math.max(0, ...sizes);
  let end = 0n;
  let part: Part | undefined;
  for (const size of sizes) {
    const length = 1n << BigInt(most - size);
    const start = ((end + length - 1n) / length) * length;
    end = start + length;
    part = within(whole, size, start / length);
    if (!part) return undefined;
  }
  return part;
}

function wholeOf({ type, content }: Value): number | undefined {
  return type.kind === "number" && !(content instanceof UnknownContent) && content !== null
    ? safeInteger(content as Num)
    : undefined;
}

/** Whether two parts are of one block. */
export function ofOneBlock(a: Subnet, b: Subnet): boolean {
  return surelyEqual(a.base, b.base);
}

/** Parts of blocks, each with what it belongs to. Finds those that have addresses in common: one then contains the other. */
export class Subnets<T> {
  /** By block, mask and number: the first that is there, and the first that is in there. */
  private readonly at = new Map<string, T>();
  private readonly below = new Map<string, T>();

  /** The first that was added before and has addresses in common with this one. Linear in the bits of a mask. */
  add(part: Subnet, owner: T): T | undefined {
    const { newBits, number } = part;
    const own = subnetKey(part, newBits, number);
    let found = this.below.get(own);
    for (let bits = newBits; bits >= 0; bits--) {
      const key = subnetKey(part, bits, number >> BigInt(newBits - bits));
      found ??= this.at.get(key);
      if (!this.below.has(key)) this.below.set(key, owner);
    }
    if (!this.at.has(own)) this.at.set(own, owner);
    return found;
  }
}

function subnetKey({ base }: Subnet, bits: number, number: bigint): string {
  return `${base.origin ? originKey(base.origin) : ""} ${bits} ${number}`;
}

/** Whether the block that this is a part of is the one that an attribute of a resource will have. */
export function isPartOf(model: Model, { base }: Subnet, resource: Resource, attribute: string): boolean {
  return surelyEqual(base, valueBehind(model.reading(resource, attribute)));
}

/** The block of a VPC that the cloud chooses; undefined where that is not certain. */
export function chosenBlock(model: Model, vpc: Resource): CidrBlock | undefined {
  const isSet = (name: string) => model.value(vpc, name).kind !== "absent";
  return ["cidr_block", "ipv4_ipam_pool_id", "ipv4_cidr_mask", "is_default"].some(isSet) ? undefined : DEFAULT_BLOCK;
}

/** For people: `cidrsubnet(alicloud_vpc.main.cidr_block, 8, 1)`. */
export function subnetLabel({ missing, newBits, number }: Subnet): string {
  return newBits === 0 ? missing.subject : `cidrsubnet(${missing.subject}, ${newBits}, ${number})`;
}
