import { type CidrBlock, formatIp, overlaps, parseCidr } from "./ipv4";

/** Suggestions for one VPC. Whoever gets so many mistakes at once does not follow each of them. */
const MOST = 50;

/** Hands out blocks inside a VPC that none of its vSwitches touches, each one once. */
export class FreeBlocks {
  private readonly taken: CidrBlock[];
  private given = 0;

  /**
   * @param taken the blocks of the vSwitches
   * @param most how many are given
   */
  constructor(
    private readonly outer: CidrBlock,
    taken: readonly CidrBlock[],
    private readonly most = MOST,
  ) {
    this.taken = taken.filter((block) => overlaps(block, outer)).sort((a, b) => a.first - b.first);
  }

  /** The first one with this mask; undefined when there is none. Linear in the vSwitches. */
  take(mask: number): CidrBlock | undefined {
    if (mask < this.outer.mask || this.given === this.most) return undefined;
    const size = 2 ** (32 - mask);
    let candidate = this.outer.first;
    let at = 0;
    for (const block of this.taken) {
      if (candidate + size - 1 < block.first) break;
      candidate = Math.max(candidate, Math.ceil((block.last + 1) / size) * size);
      at += 1;
    }
    const found = candidate + size - 1 <= this.outer.last ? parseCidr(`${formatIp(candidate)}/${mask}`) : undefined;
    if (!found) return undefined;
    this.given += 1;
    this.taken.splice(at, 0, found);
    return found;
  }
}
