import type { ApplyGraph } from "../apply-graph";
import type { ApplyNode } from "../apply-operations";
import type { NumberedPair } from "./kept";

/**
 * What has to happen before an operation, in the same apply or in an earlier one: what is made or changed needs what it
 * refers to, and what is destroyed is destroyed after all that comes before it. What else Terraform destroys first, before
 * it makes something, it would only do first: in another apply it may come later.
 */
export class Needed {
  private readonly demanded = new Map<number, number[]>();

  /** @param kept orders that the cloud demands and Terraform keeps: in two applies nobody would */
  constructor(
    private readonly apply: ApplyGraph,
    kept: readonly NumberedPair[],
  ) {
    for (const { from, to } of kept) {
      const list = this.demanded.get(to);
      if (list) list.push(from);
      else this.demanded.set(to, [from]);
    }
  }

  /** All operations that `starts` need, themselves included. Of what is replaced, both. */
  of(starts: Iterable<number>): ReadonlySet<number> {
    const found = new Set(starts);
    // A set hands out what is added while it is gone through.
    for (const node of found) {
      for (const one of [...this.direct(node), ...(this.demanded.get(node) ?? []), ...this.partners(node)])
        found.add(one);
    }
    return found;
  }

  /** All destructions that those of `starts` need. */
  destructions(starts: Iterable<number>): ReadonlySet<number> {
    const found = new Set(starts);
    for (const node of found) {
      for (const one of this.direct(node)) if (this.node(one)?.operation === "destroy") found.add(one);
    }
    return found;
  }

  private partners(node: number): number[] {
    const own = this.node(node);
    if (own?.planned.change.kind !== "replace") return [];
    const { address } = own.planned.change;
    return [this.apply.node(address, "destroy"), this.apply.node(address, "apply")].filter((one) => one !== undefined);
  }

  /** Operations right before one, whatever nodes of lists stand in between. */
  private direct(node: number): number[] {
    const own = this.node(node);
    const found: number[] = [];
    const open = new Set(this.apply.graph.previousOf(node));
    for (const one of open) {
      const before = this.node(one);
      if (!before) for (const earlier of this.apply.graph.previousOf(one)) open.add(earlier);
      else if (own && isNeeded(before, own)) found.push(one);
    }
    return found;
  }

  private node(number: number): ApplyNode | undefined {
    return this.apply.nodes[number];
  }
}

function isNeeded(before: ApplyNode, own: ApplyNode): boolean {
  return before.operation === "apply" || own.operation === "destroy";
}
