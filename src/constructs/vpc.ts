import { type TerraformMetaArguments, Token } from "cdktf";
import type { Construct } from "constructs";
import { FreeBlocks } from "../network/free-blocks";
import { parseCidr } from "../network/ipv4";
import type { VpcAttributes } from "./attributes";
import type { ZoneId } from "./names";
import { AlicloudResource } from "./resource";
import { blocksTaken } from "./taken-blocks";
import { VSwitch, type VSwitchProps } from "./vswitch";

export interface VpcProps extends VpcAttributes, TerraformMetaArguments {}

/** How large the block of a vSwitch may be: VPC API CreateVSwitch, CidrBlock. */
export type VSwitchMask = 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29;

/** What is said of vSwitches whose blocks are chosen. */
export interface ChosenVSwitchProps extends Omit<VSwitchProps, "vpc" | "vpcId" | "zone" | "zoneId" | "cidrBlock"> {
  /** How large: 24 is 256 addresses, of which the cloud keeps four. */
  readonly mask: VSwitchMask;
}

/** A virtual private cloud. */
export class Vpc extends AlicloudResource {
  static readonly tfResourceType = "alicloud_vpc";

  private readonly block: string | undefined;

  constructor(scope: Construct, id: string, props: VpcProps) {
    super(scope, id, Vpc.tfResourceType, { ...props });
    this.block = props.cidrBlock;
  }

  /**
   * Makes a vSwitch with the first free block of this size. Blocks are given in the order of the calls: a call that is put
   * between others, or taken away, moves those behind it, and a vSwitch with another block is replaced. So add new ones at
   * the end; a vSwitch whose block is written out, `new VSwitch`, stays where it is and is kept clear of when it comes first.
   *
   * @throws Error when the block of the VPC is not written out, or is full.
   */
  addVSwitch(id: string, { zone, mask, ...rest }: ChosenVSwitchProps & { readonly zone: ZoneId }): VSwitch {
    const found = this.freeBlocks().take(mask);
    if (!found) throw new Error(`${this.node.path}: ${this.block} has no free block of mask ${mask} for ${id}`);
    return new VSwitch(this, id, { ...rest, vpc: this, zone, cidrBlock: found.text });
  }

  /** The same in several zones: `web-cn-hangzhou-h`, `web-cn-hangzhou-i`, in the order of the zones. */
  addVSwitches<const Zones extends readonly ZoneId[]>(
    id: string,
    { zones, ...rest }: ChosenVSwitchProps & { readonly zones: Zones },
  ): { readonly [Place in keyof Zones]: VSwitch } {
    const made = zones.map((zone) => this.addVSwitch(`${id}-${zone}`, { ...rest, zone }));
    return made as unknown as { readonly [Place in keyof Zones]: VSwitch };
  }

  private freeBlocks(): FreeBlocks {
    const outer = this.block === undefined || Token.isUnresolved(this.block) ? undefined : parseCidr(this.block);
    if (!outer)
      throw new Error(`${this.node.path}: a block can be chosen only where cidrBlock is written, as 10.0.0.0/16`);
    const taken = blocksTaken(this).flatMap((text) => parseCidr(text) ?? []);
    return new FreeBlocks(outer, taken, 1);
  }

  /** The block as the cloud has it; a token until apply. */
  get cidrBlock(): string {
    return this.getStringAttribute("cidr_block");
  }

  get routeTableId(): string {
    return this.getStringAttribute("route_table_id");
  }
}
