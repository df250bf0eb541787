import { Token } from "cdktf";

const TAKEN = new WeakMap<object, string[]>();

/** Notes that a vSwitch of this VPC has this block. What is known only at apply cannot be kept clear of. */
export function takeBlock(vpc: object, block: string): void {
  if (Token.isUnresolved(block)) return;
  const blocks = TAKEN.get(vpc);
  if (blocks) blocks.push(block);
  else TAKEN.set(vpc, [block]);
}

/** The blocks that the vSwitches of a VPC have so far. */
export function blocksTaken(vpc: object): readonly string[] {
  return TAKEN.get(vpc) ?? [];
}
