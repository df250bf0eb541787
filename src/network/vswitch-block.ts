import { type CidrBlock, formatIp } from "./ipv4";

/** A vSwitch takes a mask from /16 to /29: VPC API CreateVSwitch (2026-08-03). */
export const VSWITCH_MASK = { min: 16, max: 29 } as const;

/** Whether the cloud can accept a block for a vSwitch at all; mistakes in it are vswitch/cidr's to report. */
export function isVSwitchBlock(block: CidrBlock): boolean {
  return block.aligned && block.mask >= VSWITCH_MASK.min && block.mask <= VSWITCH_MASK.max;
}

/** The first and the last three addresses of every vSwitch belong to the cloud: CreateVSwitch (2026-08-03). */
export function isReserved(address: number, block: CidrBlock): boolean {
  return address === block.first || address > block.last - 3;
}

/** Hands out addresses of a block that nobody uses, each one once. */
export class FreeAddresses {
  private next: number;

  constructor(
    private readonly block: CidrBlock,
    private readonly used: { has(address: string): boolean },
  ) {
    this.next = block.first + 1;
  }

  /** Undefined: the block is full. */
  take(): string | undefined {
    while (this.next <= this.block.last - 3) {
      const address = formatIp(this.next++);
      if (!this.used.has(address)) return address;
    }
    return undefined;
  }
}
