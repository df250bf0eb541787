import type { Resource } from "../model/resource";
import { FreeBlocks } from "../network/free-blocks";
import type { CidrBlock } from "../network/ipv4";
import type { RuleContext } from "./rule";

/** Free blocks by VPC, for suggestions. */
export class VpcFreeBlocks {
  private readonly byVpc = new Map<Resource, FreeBlocks | undefined>();

  constructor(private readonly context: RuleContext) {}

  /** A block of this size in the VPC of a vSwitch that no vSwitch touches. */
  take(vswitch: Resource, mask: number): CidrBlock | undefined {
    const vpc = this.context.model.target(vswitch, "vpc_id");
    if (vpc.kind !== "resource") return undefined;
    if (!this.byVpc.has(vpc.resource)) this.byVpc.set(vpc.resource, this.freeOf(vpc.resource));
    return this.byVpc.get(vpc.resource)?.take(mask);
  }

  private freeOf(vpc: Resource): FreeBlocks | undefined {
    const { model, network } = this.context;
    const outer = network.parsedBlockOf(vpc);
    if (outer.kind !== "known") return undefined;
    const taken = network.vswitches.flatMap((vswitch) => {
      const target = model.target(vswitch, "vpc_id");
      const block = network.parsedBlockOf(vswitch);
      return target.kind === "resource" && target.resource === vpc && block.kind === "known" ? [block.value] : [];
    });
    return new FreeBlocks(outer.value, taken);
  }
}
