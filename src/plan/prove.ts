import type { Resource } from "../model/resource";
import { type ApplyGraph, blockAddress } from "./apply-graph";
import type { Hazard, HazardFix } from "./change";
import type { HazardPair } from "./hazards/hazard-pair";
import { createsFirst, type PlannedChange } from "./planned-change";

export interface ProofOptions {
  /** Whether depends_on and moved blocks are written into what is emitted, so that they count. */
  readonly emits: boolean;
  /** Resources that are created before their old object is destroyed; depends_on would spread that. */
  readonly createFirst: ReadonlySet<Resource>;
}

/**
 * Looks for a path in Terraform's apply graph for each pair: that is the proof that Terraform keeps the order. Where
 * there is none, it works out what would make one: depends_on, a moved block, or an apply in two phases. What helps one
 * pair counts for those that come after it. Linear in pairs, each with what comes before its second operation.
 */
export class Prover {
  private readonly changes: ReadonlyMap<string, PlannedChange>;
  private readonly movedFrom = new Set<string>();
  private readonly movedTo = new Set<string>();

  constructor(
    private readonly apply: ApplyGraph,
    planned: readonly PlannedChange[],
    private readonly options: ProofOptions,
  ) {
    this.changes = new Map(planned.map((one) => [one.change.address, one]));
  }

  /** Undefined when one of the two does not happen. */
  prove(stack: string, { cause, before, after }: HazardPair): Hazard | undefined {
    const from = this.apply.node(before.address, before.operation);
    const to = this.apply.node(after.address, after.operation);
    if (from === undefined || to === undefined) return undefined;
    const rest = { stack, cause, before: before.address, after: after.address };
    const path = this.apply.path(from, to);
    if (path) return { ...rest, guaranteed: true, proof: path };
    const fix = this.fix(before.address, before.operation === "destroy", after.address, from, to);
    if (fix.kind === "depends_on") this.apply.depend(fix.block, fix.on);
    // Terraform wants the opposite: the waves show what it will do, not what should be.
    else if (fix.kind !== "impossible") this.apply.graph.edge(from, to);
    const helps = fix.kind === "depends_on" || fix.kind === "moved";
    return { ...rest, guaranteed: helps && this.options.emits, fix };
  }

  private fix(before: string, destroyed: boolean, after: string, from: number, to: number): HazardFix {
    const opposite = this.apply.path(to, from);
    if (opposite) return { kind: "impossible", cycle: opposite };
    const [first, second] = [this.changes.get(before), this.changes.get(after)];
    if (!first || !second) return { kind: "impossible", cycle: [] };
    if (first.resource && second.resource && this.canDepend(first, second.resource, destroyed)) {
      return { kind: "depends_on", block: blockAddress(second.resource), on: blockAddress(first.resource) };
    }
    if (destroyed && this.canMove(first, second)) {
      this.movedFrom.add(before);
      this.movedTo.add(after);
      return { kind: "moved", from: before, to: after };
    }
    const target = `-target='${before}'`;
    const kept = first.resource !== undefined && destroyed;
    return { kind: "phases", commands: [`terraform apply ${kept ? "-destroy " : ""}${target}`, "terraform apply"] };
  }

  /** depends_on makes the later one wait for the new object of the earlier one, and so for what is done before that. */
  private canDepend(first: PlannedChange, second: Resource, destroyed: boolean): boolean {
    if (!first.resource || this.options.createFirst.has(second)) return false;
    if (destroyed && (first.change.kind !== "replace" || createsFirst(first))) return false;
    const [on, block] = [blockAddress(first.resource), blockAddress(second)];
    return on !== block && this.apply.canDepend(block, on);
  }

  /** The new address takes over the old object, and Terraform replaces it in place: destroy, then create. */
  private canMove(first: PlannedChange, second: PlannedChange): boolean {
    const [from, to] = [first.change, second.change];
    if (from.kind !== "delete" || to.kind !== "create" || from.type !== to.type) return false;
    if (first.resource || first.prior?.deposed !== undefined || first.prior?.module !== "") return false;
    return !this.movedFrom.has(from.address) && !this.movedTo.has(to.address);
  }
}
